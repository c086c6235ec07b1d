using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Columns;

/// <summary>是 and 否.</summary>
public sealed class YesNoColumn : FactColumn
{
    internal YesNoColumn(Fact fact, int count)
        : base(fact, count)
    {
    }

    /// <summary>Sets 是 or 否.</summary>
    /// <param name="row">The subject, or the record, from 0.</param>
    /// <param name="yes">Whether it is 是.</param>
    public void Set(int row, bool yes) => States[row] = yes ? Known.Yes : Known.No;

    /// <summary>Sets the first rows; null is missing.</summary>
    public void Fill(ReadOnlySpan<bool?> values)
    {
        for (var row = 0; row < values.Length; row++)
            States[row] = values[row] switch { true => Known.Yes, false => Known.No, _ => Known.Missing };
    }

    private protected override bool TryPut(int row, Value value)
    {
        if (value is not YesNoValue { Holds: var holds })
            return false;
        Set(row, holds);
        return true;
    }

    private protected override Value Exact(int row) => Value.Yes;
}
