using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Columns;

/// <summary>One fact of all subjects, or one field of all records of a list, in one period. What is not set is missing.</summary>
public abstract class FactColumn
{
    // Ranges, numbers too long, values of the wrong kind: rare, and looked at one by one.
    private Dictionary<int, Value> _odd = [];

    private protected FactColumn(Fact fact, int count)
    {
        Fact = fact;
        States = new byte[count];
        Array.Fill(States, Known.Missing);
    }

    /// <summary>The fact.</summary>
    public Fact Fact { get; }

    internal byte[] States { get; private set; }

    /// <summary>Sets any value, as a module would give it for this fact.</summary>
    /// <param name="row">The subject, from 0.</param>
    /// <param name="value">In base units; null and <see cref="Value.Missing"/> say that it is missing.</param>
    public void Set(int row, Value? value)
    {
        if (value is null or UnknownValue { Gaps: { Missing.Count: 0, Faults.Count: 0 } })
            States[row] = Known.Missing;
        else if (!TryPut(row, value))
            SetOdd(row, value);
    }

    internal Value Read(int row) => States[row] switch
    {
        Known.Yes => Exact(row),
        Known.No => Value.No,
        Known.Missing => Value.Missing,
        _ => _odd[row],
    };

    private protected void SetOdd(int row, Value value) => (States[row], _odd[row]) = (Known.Open, value);

    private protected abstract bool TryPut(int row, Value value);

    private protected abstract Value Exact(int row);

    /// <summary>Makes room for more rows.</summary>
    internal virtual void Grow(int count)
    {
        var states = new byte[count];
        Array.Fill(states, Known.Missing);
        States.CopyTo(states, 0);
        States = states;
    }

    /// <summary>Brings the rows into another order: what is at order[i] comes to i.</summary>
    internal virtual void Reorder(int[] order)
    {
        States = [.. order.Select(i => States[i])];
        _odd = Enumerable.Range(0, order.Length).Where(i => _odd.ContainsKey(order[i])).ToDictionary(i => i, i => _odd[order[i]]);
    }

    internal static FactColumn Of(Fact fact, int count, TextCodes texts) => fact.Type switch
    {
        Types.RuleType.QuantityType => new NumberColumn(fact, count),
        Types.RuleType.RecordsType => new RecordsColumn(fact, count, texts),
        _ when fact.Type == Types.RuleType.Date => new DayColumn(fact, count),
        _ when fact.Type == Types.RuleType.Text => new TextColumn(fact, count, texts),
        _ when fact.Type == Types.RuleType.YesNo => new YesNoColumn(fact, count),
        _ => new OtherColumn(fact, count),
    };
}
