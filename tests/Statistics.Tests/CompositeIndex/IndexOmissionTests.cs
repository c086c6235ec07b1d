using Chuangpu.Statistics.CompositeIndex;
using CsCheck;

namespace Chuangpu.Statistics.Tests.CompositeIndex;

public sealed class IndexOmissionTests
{
    private static readonly IndexData Data = new(3, new Dictionary<string, double[]> { ["a"] = [9, 5, 1], ["b"] = [1, 5, 2], ["c"] = [2, 5, 4] });

    private static readonly IndexScheme AsGiven = new([new("a", "top"), new("b", "top")], [new("top", 2, null)]) { Normalisation = new(NormalisationMethod.AsGiven) };

    [Fact]
    public void Of_IndicatorThatDecides_MovesTheUnitsWithoutIt()
    {
        // By a and b: 5, 5, 1.5, so ranks 1, 1, 3. By b alone 1, 5, 2: ranks 3, 1, 2. By a alone 9, 5, 1: ranks 1, 2, 3.
        Assert.Equal([new("a", 1, 2), new("b", 1 / 3.0, 1)], IndexOmission.Of(AsGiven, Data));
    }

    [Fact]
    public void Of_OnlyIndicatorOfANode_LeavesTheNodeOut()
    {
        var scheme = AsGiven with { Indicators = [new("a", "n"), new("b", "m"), new("c", "m")], Nodes = [new("n", 2, "top"), new("m", 2, "top"), new("top", 3, null)] };

        var found = IndexOmission.Of(scheme, Data);

        // By all: 5.25, 5, 2. Without a the mean of b and c counts: 1.5, 5, 3.
        Assert.Equal(new IndexOmission("a", 4 / 3.0, 2), found[0]);
        Assert.Equal(["a", "b", "c"], found.Select(f => f.Code));
    }

    [Fact]
    public void Of_OnlyIndicatorOfAll_SaysNothing() => Assert.Empty(IndexOmission.Of(AsGiven with { Indicators = [new("a", "top")] }, Data));

    [Fact]
    public void VarianceShares_OfAnyParts_AddUpToOne() =>
        Gen.Double[0, 100].Array[3].Array[1, 6].Sample(parts =>
        {
            var shares = Correlation.VarianceShares(parts);
            return shares.All(double.IsNaN) || Math.Abs(shares.Sum() - 1) < 1e-9;
        });

    [Fact]
    public void VarianceShares_PartThatGoesAgainstTheSum_IsNegative()
    {
        var shares = Correlation.VarianceShares([[0, 10, 20], [5, 4, 3], [1, 1, 1]]);

        // The sum is 6, 15, 24: it varies by 9 a step, the parts by 10, −1 and 0.
        Assert.Equal(10 / 9.0, shares[0], 12);
        Assert.Equal(-1 / 9.0, shares[1], 12);
        Assert.Equal(0, shares[2], 12);
        Assert.All(Correlation.VarianceShares([[1, 2], [2, 1]]), s => Assert.True(double.IsNaN(s)));
    }

    [Fact]
    public void Spearman_OrderAlone_Counts()
    {
        Assert.Equal(1, Correlation.Spearman([1, 2, 3, 400], [10, 20, 30, 31]), 12);
        Assert.Equal(-1, Correlation.Spearman([1, 2, 3], [9, 8, 1]), 12);
        // Ranks 1, 2, 3 and 1.5, 1.5, 3 of the units that have both.
        Assert.Equal(Math.Sqrt(0.75), Correlation.Spearman([1, 2, 3, double.NaN], [5, 5, 6, 1]), 12);
        Assert.True(double.IsNaN(Correlation.Spearman([1, 2, double.NaN], [1, 2, 3])));
        Assert.True(double.IsNaN(Correlation.Spearman([1, 2, 3], [7, 7, 7])));
    }
}
