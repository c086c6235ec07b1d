using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Numbers;

namespace Chuangpu.Rules.Columns.Operations;

/// <summary>The earlier awards of all subjects. One that is not known in full makes all of its subject unknown, as when they are looked at one by one.</summary>
internal sealed class Ledger
{
    private readonly TextCodes _texts;
    private readonly NumberColumn? _amounts;

    private Ledger(FactColumns columns, RecordsColumn? list)
    {
        _texts = columns.TextCodes;
        States = new byte[columns.Count];
        Starts = list?.Starts ?? new int[columns.Count + 1];
        Subjects = new int[list?.Records ?? 0];
        if (list is null)
        {
            Array.Fill(States, Known.Missing);
            return;
        }
        var (clauses, items, days) = (list.Texts("条款"), list.Texts("事项"), list.Days("日期"));
        _amounts = list.Numbers("金额");
        (Clauses, Items, ItemStates, Days, Amounts) = (clauses.Values, items.Values, items.States, days.Values, _amounts.Values);
        for (var row = 0; row < columns.Count; row++)
        {
            var state = list.States[row];
            for (var i = Starts[row]; i < Starts[row + 1]; i++)
            {
                Subjects[i] = row;
                state = Math.Min(state, Math.Min(clauses.States[i], Math.Min(days.States[i], _amounts.States[i])));
            }
            States[row] = state;
        }
    }

    /// <summary>Whether a subject's awards are known.</summary>
    public byte[] States { get; }

    public int[] Starts { get; }

    public int[] Subjects { get; }

    public long[] Clauses { get; } = [];

    public long[] Items { get; } = [];

    public byte[] ItemStates { get; } = [];

    public long[] Days { get; } = [];

    public long[] Amounts { get; } = [];

    /// <summary>In 元.</summary>
    public Number Scale => _amounts?.Scale ?? Number.One;

    public long CodeOf(string clause) => _texts.Find(clause);

    public static Ledger Of(FactColumns columns) => new(columns, columns.Find(ClauseSchema.Awards, null) as RecordsColumn);
}
