using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Columns;

/// <summary>
/// Lists of records: the records of all subjects, a column a field, and where each subject's begin. Records come in any order;
/// those of one subject keep theirs. A subject without records has none for certain, unless <see cref="SetMissing"/> says otherwise.
/// </summary>
public sealed class RecordsColumn : FactColumn
{
    private readonly FactColumn[] _fields;
    private readonly RecordShape _shape;
    private int[] _rows = new int[16];
    private int[]? _starts;

    internal RecordsColumn(Fact fact, int count, TextCodes texts)
        : base(fact, count)
    {
        Array.Fill(States, Known.Yes);
        _shape = ((RuleType.RecordsType)fact.Type).Shape;
        _fields = [.. _shape.Fields.Select(f => Of(f, _rows.Length, texts))];
    }

    /// <summary>How many records all subjects have together.</summary>
    public int Records { get; private set; }

    /// <summary>A record more of a subject.</summary>
    /// <param name="row">The subject, from 0.</param>
    /// <returns>Its number, for setting its fields before the columns are used.</returns>
    public int Add(int row)
    {
        if (Records == _rows.Length)
        {
            Array.Resize(ref _rows, Records * 2);
            foreach (var field in _fields)
                field.Grow(_rows.Length);
        }
        _rows[Records] = row;
        _starts = null;
        return Records++;
    }

    /// <summary>Says that it is not known which records a subject has.</summary>
    public void SetMissing(int row) => States[row] = Known.Missing;

    /// <summary>A field of the records that holds numbers.</summary>
    /// <exception cref="ArgumentException">There is no such field of numbers.</exception>
    public NumberColumn Numbers(string field) => Field<NumberColumn>(field);

    /// <summary>A field of the records that holds days.</summary>
    /// <exception cref="ArgumentException">There is no such field of days.</exception>
    public DayColumn Days(string field) => Field<DayColumn>(field);

    /// <summary>A field of the records that holds texts.</summary>
    /// <exception cref="ArgumentException">There is no such field of texts.</exception>
    public TextColumn Texts(string field) => Field<TextColumn>(field);

    /// <summary>A field of the records that holds 是 and 否.</summary>
    /// <exception cref="ArgumentException">There is no such field of 是 and 否.</exception>
    public YesNoColumn YesNos(string field) => Field<YesNoColumn>(field);

    internal FactColumn Field(int index) => _fields[index];

    /// <summary>Where the records of each subject begin, and behind the last where they end.</summary>
    internal int[] Starts => _starts ??= Sort();

    private protected override bool TryPut(int row, Value value)
    {
        if (value is not RecordsValue { Records: var records })
            return false;
        States[row] = Known.Yes;
        foreach (var record in records)
        {
            var at = Add(row);
            for (var i = 0; i < Math.Min(record.Count, _fields.Length); i++)
                _fields[i].Set(at, record[i]);
        }
        return true;
    }

    private protected override Value Exact(int row) =>
        Value.Of([.. Enumerable.Range(Starts[row], Starts[row + 1] - Starts[row]).Select(at => (IReadOnlyList<Value>)[.. _fields.Select(f => f.Read(at))])]);

    private T Field<T>(string field)
        where T : FactColumn => _shape.IndexOf(field) is >= 0 and var at && _fields[at] is T column
            ? column
            : throw new ArgumentException($"No such field of {Fact.Name}: {field}", nameof(field));

    private int[] Sort()
    {
        var starts = new int[States.Length + 1];
        foreach (var row in _rows.AsSpan(0, Records))
            starts[row + 1]++;
        for (var row = 0; row < States.Length; row++)
            starts[row + 1] += starts[row];
        if (IsInOrder())
            return starts;
        var (order, next) = (new int[Records], starts[..^1]);
        for (var i = 0; i < Records; i++)
            order[next[_rows[i]]++] = i;
        foreach (var field in _fields)
            field.Reorder(order);
        _rows = [.. order.Select(i => _rows[i])];
        return starts;
    }

    private bool IsInOrder()
    {
        for (var i = 1; i < Records; i++)
        {
            if (_rows[i] < _rows[i - 1])
                return false;
        }
        return true;
    }
}
