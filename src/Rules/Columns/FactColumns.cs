using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Columns;

/// <summary>
/// The facts of many subjects as columns, one a fact and period, for <see cref="ClauseBatch"/>. Fill them straight from rows of a
/// database, by the number a subject has here; a fact without column is missing for all. Fill them in one thread and before they are used.
/// </summary>
public sealed class FactColumns
{
    private readonly Dictionary<(string Fact, Period? Period), FactColumn> _columns;

    /// <summary>Columns without facts.</summary>
    /// <param name="count">How many subjects there are.</param>
    /// <param name="current">The period of evaluation; 上年 is the one a year before.</param>
    public FactColumns(int count, Period current)
        : this(count, current, new(), [])
    {
    }

    private FactColumns(int count, Period current, TextCodes texts, Dictionary<(string Fact, Period? Period), FactColumn> columns) =>
        (Count, Current, TextCodes, _columns) = (count, current, texts, columns);

    /// <summary>How many subjects there are.</summary>
    public int Count { get; }

    /// <summary>The period of evaluation.</summary>
    public Period Current { get; }

    internal TextCodes TextCodes { get; }

    /// <summary>The column of a fact that is a number; made when it is asked for first.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="period">The period of the values; the period of evaluation when left out. A fact without periods has but one column.</param>
    /// <exception cref="ArgumentException">The fact is no number.</exception>
    public NumberColumn Numbers(Fact fact, Period? period = null) => Get<NumberColumn>(fact, period);

    /// <summary>The column of a fact that is a day, as <see cref="Numbers"/>.</summary>
    /// <exception cref="ArgumentException">The fact is no day.</exception>
    public DayColumn Days(Fact fact, Period? period = null) => Get<DayColumn>(fact, period);

    /// <summary>The column of a fact that is text, as <see cref="Numbers"/>.</summary>
    /// <exception cref="ArgumentException">The fact is no text.</exception>
    public TextColumn Texts(Fact fact, Period? period = null) => Get<TextColumn>(fact, period);

    /// <summary>The column of a fact that is 是 or 否, as <see cref="Numbers"/>.</summary>
    /// <exception cref="ArgumentException">The fact is neither.</exception>
    public YesNoColumn YesNos(Fact fact, Period? period = null) => Get<YesNoColumn>(fact, period);

    /// <summary>The column of a fact that is a list of records, as <see cref="Numbers"/>; <see cref="Clauses.ClauseSchema.Awards"/> is the ledger.</summary>
    /// <exception cref="ArgumentException">The fact is no list.</exception>
    public RecordsColumn Records(Fact fact, Period? period = null) => Get<RecordsColumn>(fact, period);

    /// <summary>The column of a fact of any type, for values as a module gives them.</summary>
    public FactColumn Column(Fact fact, Period? period = null) => Get<FactColumn>(fact, period);

    /// <summary>The facts of one subject, as every evaluation takes them.</summary>
    /// <param name="row">The subject, from 0.</param>
    public IFacts At(int row) => new SubjectFacts(this, row);

    internal FactColumn? Find(Fact fact, Period? period) => _columns.GetValueOrDefault((fact.Name, fact.Grain is null ? null : period));

    /// <summary>The same facts but for one; nothing is copied.</summary>
    internal FactColumns With(FactColumn column, Period? period) =>
        new(Count, Current, TextCodes, new(_columns) { [(column.Fact.Name, column.Fact.Grain is null ? null : period)] = column });

    /// <summary>Makes the columns ready to be read by several threads.</summary>
    internal void Seal()
    {
        foreach (var records in _columns.Values.OfType<RecordsColumn>())
            _ = records.Starts;
    }

    private T Get<T>(Fact fact, Period? period)
        where T : FactColumn
    {
        var key = (fact.Name, fact.Grain is null ? (Period?)null : period ?? Current);
        if (!_columns.TryGetValue(key, out var column))
            _columns[key] = column = FactColumn.Of(fact, Count, TextCodes);
        return column as T ?? throw new ArgumentException($"{fact.Name} is {fact.Type}.", nameof(fact));
    }

    private sealed class SubjectFacts(FactColumns columns, int row) : IFacts
    {
        public Period Current => columns.Current;

        public Value Get(Fact fact, Offset offset) => columns.Find(fact, offset.From(columns.Current))?.Read(row) ?? Value.Missing;
    }
}
