using Chuangpu.Statistics.CompositeIndex;
using CsCheck;

namespace Chuangpu.Statistics.Tests.CompositeIndex;

public sealed class IndexTests
{
    private static IndexScheme AScheme(Aggregation method, double leastShare = 1, double first = 1) => new([new("a", "top") { Weight = first }, new("b", "top"), new("c", "top")], [new("top", 2, null)])
    {
        Normalisation = new(NormalisationMethod.Goalposts, 0, 100),
        Aggregations = [method],
        LeastShare = leastShare,
    };

    private static double[] Score(IndexScheme scheme, params double[][] columns)
    {
        scheme = scheme with { Indicators = [.. scheme.Indicators.Select(i => i with { Goalposts = (0, 100) })] };
        Assert.Null(scheme.Fault());
        return CompositeIndexMethod.Compute(scheme, new(columns[0].Length, new Dictionary<string, double[]> { ["a"] = columns[0], ["b"] = columns[1], ["c"] = columns[2] })).Score;
    }

    [Theory]
    [InlineData(Aggregation.Arithmetic, 1, 60, 30)]
    [InlineData(Aggregation.Arithmetic, 2, 60, 25)]
    [InlineData(Aggregation.Geometric, 1, 80, 25.198421)]
    [InlineData(Aggregation.Geometric, 2, 80, 20)]
    [InlineData(Aggregation.Harmonic, 1, 80, 18.461538)]
    [InlineData(Aggregation.MazziottaPareto, 1, 60, 14.444444)]
    public void Compute_OneUnit_GivesTheMeanByHand(Aggregation method, double weight, double third, double expected) =>
        Assert.Equal(expected, Score(AScheme(method, first: weight), [10], [20], [third])[0], 6);

    [Fact]
    public void Compute_Copeland_CountsWhomOneBeatsByTheMajority()
    {
        // The first beats the second in two of three, and both the third; a great lead in one counts no more.
        Assert.Equal([2, 0, -2], Score(AScheme(Aggregation.Copeland), [50, 40, 30], [50, 40, 30], [10, 99, 5]));
        // Its weight turns the third indicator into the majority.
        Assert.Equal([0, 0], Score(AScheme(Aggregation.Copeland, first: 2), [1, 2], [3, 1], [3, 1]));
    }

    [Fact]
    public void Compute_ZeroInAGeometricMean_IsZero()
    {
        Assert.Equal(0, Score(AScheme(Aggregation.Geometric), [0], [50], [50])[0]);
        Assert.Equal(0, Score(AScheme(Aggregation.Harmonic), [0], [50], [50])[0]);
    }

    [Fact]
    public void Compute_MissingValue_IsNeverTakenForZero()
    {
        double[][] columns = [[double.NaN, 10], [50, 10], [70, 10]];
        Assert.True(double.IsNaN(Score(AScheme(Aggregation.Arithmetic), columns)[0]));
        Assert.Equal([60, 10], Score(AScheme(Aggregation.Arithmetic, leastShare: 2.0 / 3), columns));
        Assert.True(double.IsNaN(Score(AScheme(Aggregation.Arithmetic, leastShare: 0.7), columns)[0]));
    }

    [Fact]
    public void Rank_TiesAndMissing_FollowTheStatedPolicy()
    {
        double[] values = [5, 9, 5, double.NaN, 1];
        Assert.Equal([2, 1, 2, double.NaN, 4], Ranks.Descending(values));
        Assert.Equal([2.5, 1, 2.5, double.NaN, 4], Ranks.Descending(values, Ties.Mean));
        Assert.Equal([3, 1, 3, double.NaN, 4], Ranks.Descending(values, Ties.Max));
        Assert.Equal([1, 3, 3, 1], Ranks.OfScores([0.3, double.NegativeInfinity, double.NegativeInfinity, 0.1 + 0.2]));
    }

    [Theory]
    [InlineData(Aggregation.Arithmetic)]
    [InlineData(Aggregation.Geometric)]
    [InlineData(Aggregation.Harmonic)]
    [InlineData(Aggregation.MazziottaPareto)]
    public void Rank_SameValuesAddedUpInAnotherOrder_AreATie(Aggregation method)
    {
        // 0.1 + 0.7 + 0.35 is another binary number than 0.35 + 0.7 + 0.1.
        double[][] orders = [[0.1, 0.7, 0.35], [0.35, 0.7, 0.1], [0.7, 0.1, 0.35], [0.35, 0.1, 0.7], [0.1, 0.35, 0.7], [0.7, 0.35, 0.1]];
        var scheme = AScheme(method) with { Normalisation = new(NormalisationMethod.AsGiven) };

        var result = CompositeIndexMethod.Compute(scheme, new(6, new Dictionary<string, double[]>
        {
            ["a"] = Array.ConvertAll(orders, o => o[0]),
            ["b"] = Array.ConvertAll(orders, o => o[1]),
            ["c"] = Array.ConvertAll(orders, o => o[2]),
        }));

        Assert.All(result.Rank(), rank => Assert.Equal(1, rank));
        Assert.Equal([1, 1, 1, 1, double.NaN, 1], result.RankWithin(["x", "x", "x", "x", "", "y"]));
    }

    [Fact]
    public void Compute_MeanThatSaysNothing_IsMissing()
    {
        var given = AScheme(Aggregation.Harmonic) with { Normalisation = new(NormalisationMethod.AsGiven) };
        double[] Of(Aggregation method, double a, double b, double c) =>
            CompositeIndexMethod.Compute(given with { Aggregations = [method] }, new(1, new Dictionary<string, double[]> { ["a"] = [a], ["b"] = [b], ["c"] = [c] })).Score;

        Assert.Equal([double.NaN], Of(Aggregation.Harmonic, -1, 2, 3));
        Assert.Equal([double.NaN], Of(Aggregation.Geometric, -1, 2, 3));
        Assert.Equal([double.NaN], Of(Aggregation.MazziottaPareto, -1, 0, 1));
    }

    [Fact]
    public void Compute_UnitsInAnotherOrder_GivesTheSameScores() =>
        Gen.Select(Gen.Double[1, 100].Array[12].Array[3], Gen.Enum<Aggregation>(), Gen.Int[1, 11]).Sample((columns, method, by) =>
        {
            double[] Turn(double[] c) => [.. c.Skip(by), .. c.Take(by)];
            var (first, turned) = (Score(AScheme(method), columns), Score(AScheme(method), [.. columns.Select(Turn)]));
            Assert.All(Turn(first).Zip(turned), p => Assert.Equal(p.First, p.Second, 9));
        });

    [Fact]
    public void CronbachAlpha_ByHand_IsTheTextbookValue()
    {
        // Variances 5/3 and 5/3, of the sums 3, 3, 7, 7: 16/3; 2 · (1 − (10/3) / (16/3)) = 0.75. A unit without one of them takes no part.
        Assert.Equal(0.75, Correlation.CronbachAlpha([[1, 2, 3, 4, 9], [2, 1, 4, 3, double.NaN]]), 12);
        Assert.Equal(1, Correlation.CronbachAlpha([[1, 2, 4], [1, 2, 4], [1, 2, 4]]), 12);
        Assert.Equal(-8, Correlation.CronbachAlpha([[1, 2, 3, 4], [4, 3, 1, 2]]), 12);
        Assert.True(double.IsNaN(Correlation.CronbachAlpha([[1, 2, 3], [3, 2, 1]])));
        Assert.True(double.IsNaN(Correlation.CronbachAlpha([[1, 2, 3]])));
        Assert.True(double.IsNaN(Correlation.CronbachAlpha([[1, 2], [1, 2]])));
    }

    [Fact]
    public void Treatment_FewOutliers_AreSetToTheNextValueIn()
    {
        double[] values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 1000, double.NaN];

        var treated = new Treatment(2, 3.5, 2).Of(values);

        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 9, double.NaN], treated);
        // More than may be set: the logarithm, which keeps the order.
        var logged = new Treatment(0.1, -10, 0).Of(values);
        Assert.Equal(logged[..10].Order(), logged[..10]);
        Assert.Equal(Math.Log(0.01 * 999), logged[0], 12);
    }

    [Fact]
    public void Treatment_ByPower_FindsTheLikeliestLambda()
    {
        // Symmetric logarithms: the likelihood is the same for λ and −λ.
        Assert.Equal(0, BoxCox.Lambda([1 / 8.0, 1 / 4.0, 1 / 2.0, 1, 2, 4, 8]));
        // By the likelihood −n/2 ln σ² + (λ − 1) Σ ln y, searched independently.
        Assert.Equal(-0.3883, BoxCox.Lambda([1, 2, 3, 4, 5, 6, 7, 8, 9, 1000]));
        Assert.Equal(1.5298, BoxCox.Lambda([2, 6, 7, 9, 10, 11, 12, 12.5]));
        // Not beyond 2.
        Assert.Equal(2, BoxCox.Lambda([3, 18, 19, 20, 20.5, 21, 22, 22.5]));
        Assert.Equal(4, BoxCox.Of(9, 0.5), 12);
        double[] values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 1000, double.NaN];

        var treated = new Treatment(0.1, -10, 0) { ByPower = true }.Of(values);

        Assert.Equal(treated[..10].Order(), treated[..10]);
        Assert.True(double.IsNaN(treated[10]));
        Assert.True(Math.Abs(Moments.Skewness(treated.AsSpan(0, 10))) < Math.Abs(Moments.Skewness(values.AsSpan(0, 10))));
    }

    [Theory]
    [InlineData("twice")]
    [InlineData("alike")]
    [InlineData("orphan")]
    [InlineData("two tops")]
    [InlineData("empty")]
    [InlineData("weightless")]
    [InlineData("no goalposts")]
    public void Fault_TreeThatDoesNotHold_IsNamed(string what)
    {
        var good = AScheme(Aggregation.Arithmetic) with { Normalisation = new(NormalisationMethod.MinMax) };
        Assert.Null(good.Fault());
        var (bad, says) = what switch
        {
            "twice" => (good with { Indicators = [.. good.Indicators, good.Indicators[0]] }, "“a”出现了两次"),
            "alike" => (good with { Indicators = [.. good.Indicators, new("A", "top")] }, "“a”和“A”是同一列"),
            "orphan" => (good with { Indicators = [new("a", "elsewhere")] }, "“elsewhere”不是第 2 层"),
            "two tops" => (good with { Nodes = [.. good.Nodes, new("other", 2, null)], Indicators = [.. good.Indicators, new("d", "other")] }, "一个且只有一个"),
            "empty" => (good with { Nodes = [new("top", 2, "all"), new("idle", 2, "all"), new("all", 3, null)] }, "“idle”下面没有指标"),
            "weightless" => (good with { Indicators = [new("a", "top") { Weight = 0 }] }, "权重合计为 0"),
            _ => (good with { Normalisation = new(NormalisationMethod.Goalposts) }, "“a”没有两个不同的标杆值"),
        };
        Assert.Contains(says, bad.Fault());
    }
}
