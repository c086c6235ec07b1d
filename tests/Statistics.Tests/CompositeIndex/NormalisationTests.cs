using Chuangpu.Statistics.CompositeIndex;
using CsCheck;

namespace Chuangpu.Statistics.Tests.CompositeIndex;

public sealed class NormalisationTests
{
    private static readonly IndexIndicator Up = new("a", "n"), Down = Up with { HigherIsBetter = false };

    private static readonly double[] Values = [10, 20, 20, 40, double.NaN];

    private static double[] Of(Normalisation by, IndexIndicator indicator, double[]? values = null) => by.Of(indicator, values ?? Values);

    [Theory]
    [InlineData(NormalisationMethod.MinMax, true, new[] { 0, 33.333333, 33.333333, 100 })]
    [InlineData(NormalisationMethod.MinMax, false, new[] { 100, 66.666667, 66.666667, 0 })]
    [InlineData(NormalisationMethod.ZScore, true, new[] { -0.993399, -0.19868, -0.19868, 1.390759 })]
    [InlineData(NormalisationMethod.Rank, true, new double[] { 1, 2, 2, 4 })]
    [InlineData(NormalisationMethod.Rank, false, new double[] { 4, 2, 2, 1 })]
    [InlineData(NormalisationMethod.Percentile, true, new[] { 0, 33.333333, 33.333333, 100 })]
    [InlineData(NormalisationMethod.Reference, true, new double[] { 25, 50, 50, 100 })]
    [InlineData(NormalisationMethod.Reference, false, new double[] { 100, 50, 50, 25 })]
    [InlineData(NormalisationMethod.Efficacy, true, new[] { 60, 73.333333, 73.333333, 100 })]
    public void Of_MethodAgainstTheUnits_GivesTheTextbookValues(NormalisationMethod method, bool higher, double[] expected)
    {
        var scores = Of(new(method), higher ? Up : Down);

        Assert.Equal(expected, scores[..4].Select(s => Math.Round(s, 6)));
        Assert.True(double.IsNaN(scores[4]));
    }

    [Fact]
    public void Of_PopulationDeviation_DividesByN() =>
        Assert.Equal([-1.147079, -0.229416, -0.229416, 1.605910], Of(new(NormalisationMethod.ZScore) { SampleDeviation = false }, Up)[..4].Select(s => Math.Round(s, 6)));

    [Fact]
    public void Of_MethodAgainstATarget_StopsAtIt()
    {
        Assert.Equal([0, 50, 50, 100], Of(new(NormalisationMethod.DistanceToTarget), Up with { Target = 30 })[..4]);
        Assert.Equal([50, 100, 100, 120], Of(new(NormalisationMethod.TargetRatio, 0, 120), Up with { Target = 20 })[..4]);
        Assert.Equal([120, 100, 100, 50], Of(new(NormalisationMethod.TargetRatio, 0, 120), Down with { Target = 20 })[..4]);
    }

    [Theory]
    [InlineData(true, 10)]
    [InlineData(true, 5)]
    [InlineData(false, 40)]
    [InlineData(false, 50)]
    public void Of_TargetThatAllHaveReached_GivesAllTheTop(bool higher, double target) =>
        Assert.Equal([100, 100, 100, 100], Of(new(NormalisationMethod.DistanceToTarget), (higher ? Up : Down) with { Target = target })[..4]);

    [Fact]
    public void Of_RatioToABestOfZero_LeavesTheBestItsTop()
    {
        Assert.Equal([100, 0, 0], Of(new(NormalisationMethod.Reference), Down, [0, 5, 10]));
        Assert.Equal([100, double.NaN], Of(new(NormalisationMethod.Reference), Up, [0, -5]));
    }

    [Fact]
    public void Of_EfficacyPostsInEitherOrder_FollowTheDirection() =>
        Assert.Equal(Of(new(NormalisationMethod.Efficacy), Down with { Goalposts = (40, 10) }), Of(new(NormalisationMethod.Efficacy), Down with { Goalposts = (10, 40) }));

    [Fact]
    public void Of_GoalpostsAndSteps_UseTheIndicatorsOwn()
    {
        Assert.Equal([0, 50, 50, 100], Of(new(NormalisationMethod.Goalposts), Up with { Goalposts = (10, 30) })[..4]);
        Assert.Equal([100, 50, 50, 0], Of(new(NormalisationMethod.Goalposts), Down with { Goalposts = (10, 30) })[..4]);
        Assert.Equal([0, 50], Of(new(NormalisationMethod.Goalposts), Up with { Goalposts = (1, 100), Logarithmic = true }, [1, 10]));
        Assert.Equal([80, 60, 60, 60], Of(new(NormalisationMethod.Efficacy), Down with { Goalposts = (20, 0) }, [10, 20, 20, 20]));
        Assert.Equal([0, 5, 5, 10], Of(new(NormalisationMethod.StepTable), Up with { Steps = [(40, 10), (15, 5)] })[..4]);
        Assert.Equal([10, 5, 5, 0], Of(new(NormalisationMethod.StepTable), Down with { Steps = [(10, 10), (20, 5)] })[..4]);
    }

    [Fact]
    public void Of_EqualUnits_AreInTheMiddle()
    {
        Assert.Equal([50, 50], Of(new(NormalisationMethod.MinMax), Up, [7, 7]));
        Assert.Equal([80, 80], Of(new(NormalisationMethod.Efficacy), Up, [7, 7]));
        Assert.Equal([0, 0], Of(new(NormalisationMethod.ZScore), Up, [7, 7]));
        Assert.Equal([50, 50], Of(new(NormalisationMethod.Percentile), Up, [7, 7]));
        Assert.Equal([50], Of(new(NormalisationMethod.Percentile), Up, [7]));
    }

    [Fact]
    public void Of_AnyMethodAndValues_NeverPutsAWorseUnitBeforeABetterOne() =>
        Gen.Select(Gen.Double[-1e6, 1e6].Array[2, 30], Gen.Enum<NormalisationMethod>(), Gen.Bool).Sample((values, method, higher) =>
        {
            // Ratios say nothing about values around 0.
            if (method is NormalisationMethod.Reference or NormalisationMethod.TargetRatio)
                values = Array.ConvertAll(values, v => Math.Abs(v) + 1);
            var indicator = (higher ? Up : Down) with { Goalposts = (-5e5, 5e5), Target = higher ? 2e6 : 0.5, Steps = [(-100, 1), (0, 2), (100, 3)] };
            if (!higher && method == NormalisationMethod.Efficacy)
                indicator = indicator with { Goalposts = (5e5, -5e5) };
            if (!higher)
                indicator = indicator with { Steps = [(100, 1), (0, 2), (-100, 3)] };
            var scores = Of(new(method), method == NormalisationMethod.DistanceToTarget && !higher ? indicator with { Target = -2e6 } : indicator, values);
            foreach (var (a, b) in values.Zip(scores).OrderBy(p => higher ? p.First : -p.First).Zip(values.Zip(scores).OrderBy(p => higher ? p.First : -p.First).Skip(1)))
                Assert.True(b.Second >= a.Second - 1e-9, $"{method}: {a} before {b}");
        });
}
