using Chuangpu.Statistics.CompositeIndex;
using Chuangpu.Statistics.Sensitivity;

namespace Chuangpu.Statistics.Tests.Sensitivity;

public sealed class IndexUncertaintyTests
{
    // The first unit leads everywhere, the last trails everywhere; the two between lead in one indicator each.
    private static readonly IndexData Data = new(4, new Dictionary<string, double[]> { ["a"] = [90, 80, 20, 10], ["b"] = [95, 10, 81, 5] });

    private static readonly IndexScheme Scheme = new([new("a", "top"), new("b", "top")], [new("top", 2, null)]);

    [Fact]
    public void Of_OtherWeights_MoveOnlyWhomTheyCanMove()
    {
        var found = IndexUncertainty.Of(Scheme, Data, new() { WeightSpread = 0.9 }, samples: 200);

        Assert.Equal([1, 3, 2, 4], found.Nominal);
        Assert.Equal((1, 1), (found.Ranks[0].Lower, found.Ranks[0].Upper));
        Assert.Equal((2, 3), (found.Ranks[1].Lower, found.Ranks[1].Upper));
        Assert.Equal((4, 4), (found.Ranks[3].Lower, found.Ranks[3].Upper));
        Assert.Equal((200 * 3, "weights"), (found.Runs, Assert.Single(found.Factors).Factor));
    }

    [Fact]
    public void Of_SameSeed_GivesTheSameDigits()
    {
        var alternatives = new IndexAlternatives { WeightSpread = 0.5, Aggregations = [[Aggregation.Arithmetic], [Aggregation.Harmonic]], Normalisations = [new(NormalisationMethod.MinMax, 1, 100), new(NormalisationMethod.Percentile, 1, 100)], Treatments = [null, new(0, -10, 1)], LeaveOneOut = true };

        var (first, again) = (IndexUncertainty.Of(Scheme, Data, alternatives, 50, 3), IndexUncertainty.Of(Scheme, Data, alternatives, 50, 3));

        Assert.Equal(first.Ranks, again.Ranks);
        Assert.Equal(first.Factors, again.Factors);
        Assert.Equal(["weights", "normalisation", "aggregation", "treatment", "indicators"], first.Factors.Select(f => f.Factor));
        Assert.NotEqual(first.Ranks, IndexUncertainty.Of(Scheme, Data, alternatives, 50, 4).Ranks);
    }

    [Fact]
    public void Of_ChoiceThatChangesNothing_AccountsForNothing()
    {
        // Doubling the scale of all scores moves no rank; the weights do all there is.
        var found = IndexUncertainty.Of(Scheme, Data, new() { WeightSpread = 0.9, Normalisations = [new(NormalisationMethod.MinMax), new(NormalisationMethod.MinMax, 0, 200)] }, samples: 500);

        Assert.Equal(0, found.Factors[1].Indices.Total, 12);
        Assert.Equal(1, found.Factors[0].Indices.Total, 0.2);
    }

    [Fact]
    public void Of_NothingToChooseOrUnitWithoutScore_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => IndexUncertainty.Of(Scheme, Data, new(), 10));
        var missing = Data with { Columns = new Dictionary<string, double[]> { ["a"] = [1, 2, double.NaN, 3], ["b"] = [1, 2, 3, 4] } };
        Assert.Throws<ArgumentException>(() => IndexUncertainty.Of(Scheme, missing, new() { WeightSpread = 0.1 }, 10));
    }
}
