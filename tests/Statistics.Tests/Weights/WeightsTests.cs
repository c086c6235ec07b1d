using Chuangpu.Statistics.Weights;
using CsCheck;

namespace Chuangpu.Statistics.Tests.Weights;

public sealed class WeightsTests
{
    [Fact]
    public void Entropy_IndicatorThatTellsNothingApart_WeighsNothing()
    {
        var weights = EntropyWeights.Of([[50, 50, 50], [0, 0, 90], [10, 40, 70]]);

        Assert.Equal(0, weights[0], 12);
        Assert.Equal(1, weights.Sum(), 12);
        // All in one place is the most uneven: 1 against 1 − H(1/12, 4/12, 7/12) / ln 3.
        var entropy = -new[] { 1 / 12.0, 4 / 12.0, 7 / 12.0 }.Sum(p => p * Math.Log(p)) / Math.Log(3);
        Assert.Equal((1 - entropy) / (2 - entropy), weights[2], 12);
        Assert.Equal([0.5, 0.5], EntropyWeights.Of([[3, 3], [4, 4]]));
    }

    [Fact]
    public void Hierarchy_TextbookComparisons_GiveSaatysWeightsAndRatio()
    {
        // Three things, 1 : 3 : 5 with 3 between the last two: the usual example, λ = 3.0385, CR = 0.033.
        var result = AnalyticHierarchy.Of([[1, 3, 5], [1 / 3.0, 1, 3], [1 / 5.0, 1 / 3.0, 1]]);

        Assert.Equal([0.637, 0.258, 0.105], result.Weights.Select(w => Math.Round(w, 3)));
        Assert.Equal(0.033, result.ConsistencyRatio, 3);
        Assert.True(result.IsConsistent);
    }

    [Fact]
    public void Hierarchy_Contradiction_NamesThePairThatDisturbsMost()
    {
        // The first is said to be less important than the third, against the way through the second.
        var result = AnalyticHierarchy.Of([[1, 3, 1 / 5.0, 3], [1 / 3.0, 1, 3, 1], [5, 1 / 3.0, 1, 1], [1 / 3.0, 1, 1, 1]]);

        Assert.False(result.IsConsistent);
        Assert.Equal((0, 2, 0.2), (result.Worst!.First, result.Worst.Second, result.Worst.Given));
        Assert.True(result.Worst.Implied > result.Worst.Given);
    }

    [Fact]
    public void Hierarchy_ComparisonsOfKnownWeights_GiveThemBack() => Gen.Double[0.1, 10].Array[1, 12].Sample(raw =>
    {
        var result = AnalyticHierarchy.Of([.. raw.Select(a => (IReadOnlyList<double>)[.. raw.Select(b => a / b)])]);
        Assert.All(raw.Zip(result.Weights), p => Assert.Equal(p.First / raw.Sum(), p.Second, 9));
        Assert.Equal(0, result.ConsistencyRatio, 9);
        Assert.Null(result.Worst);
    });

    [Fact]
    public void Hierarchy_MatrixThatIsNotReciprocal_IsRefused() =>
        Assert.Throws<ArgumentException>(() => AnalyticHierarchy.Of([[1, 2], [2, 1]]));
}
