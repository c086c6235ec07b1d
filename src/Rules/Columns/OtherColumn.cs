using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Columns;

/// <summary>What has no form as a column: periods.</summary>
internal sealed class OtherColumn(Fact fact, int count) : FactColumn(fact, count)
{
    private protected override bool TryPut(int row, Value value) => false;

    private protected override Value Exact(int row) => throw new InvalidOperationException("Nothing is kept exactly here.");
}
