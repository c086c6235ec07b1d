using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Numbers;

namespace Chuangpu.Rules.Columns;

/// <summary>A column kept as whole numbers: of a scale, days since 0001-01-01, or the code of a text. 0 where there is none.</summary>
public abstract class ScaledColumn : FactColumn
{
    private protected ScaledColumn(Fact fact, int count)
        : base(fact, count) => Values = new long[count];

    internal long[] Values { get; private set; }

    /// <summary>What 1 stands for, in base units.</summary>
    internal virtual Number Scale => Number.One;

    private protected void Put(int row, long value) => (Values[row], States[row]) = (value, Known.Yes);

    internal override void Grow(int count)
    {
        base.Grow(count);
        var values = new long[count];
        Values.CopyTo(values, 0);
        Values = values;
    }

    internal override void Reorder(int[] order)
    {
        base.Reorder(order);
        Values = [.. order.Select(i => Values[i])];
    }
}
