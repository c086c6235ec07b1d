using Chuangpu.Assessment.Runs;
using Chuangpu.Assessment.Schemes;
using Chuangpu.Assessment.Scoring;
using CsCheck;
using static Chuangpu.Assessment.Tests.AssessmentBuilder;

namespace Chuangpu.Assessment.Tests.Scoring;

public sealed class ScoreRunTests
{
    private static readonly ItemScoring AsIs = new(ScoringMethod.Formula) { Formula = "值" };

    private static readonly ScoringMethod[] Monotone =
        [ScoringMethod.Share, ScoringMethod.MeanSteps, ScoringMethod.MinMax, ScoringMethod.ZScore, ScoringMethod.Rank, ScoringMethod.Percentile, ScoringMethod.StepTable];

    private static RunInputs TwoItems(SchemeDefinition scheme, decimal?[] a, decimal?[] b) => Inputs(scheme, [.. Figures("a", a), .. Figures("b", b)]);

    private static SchemeDefinition AsIsScheme(NodeAggregation aggregation = NodeAggregation.Arithmetic, Weighing? weighing = null) =>
        AScheme(Top(aggregation, weighing), AnItem("a", 60, AsIs), AnItem("b", 40, AsIs));

    [Fact]
    public void Run_EqualTotals_ShareTheBetterRank()
    {
        var units = Run(TwoItems(AsIsScheme(), [50, 80, 80], [50, 70, 70]));
        Assert.Equal([(50m, 3), (76m, 1), (76m, 1)], units.Select(u => (u.Result.Score!.Value, u.Result.Rank!.Value)));
    }

    [Theory]
    [InlineData(MissingPolicy.LeftOut, 80)]
    [InlineData(MissingPolicy.Zero, 48)]
    [InlineData(MissingPolicy.GroupMean, 64)]
    public void Run_ItemMissing_FollowsThePolicy(MissingPolicy policy, decimal expected)
    {
        var units = Run(TwoItems(AsIsScheme() with { Missing = policy }, [80, 80, 80], [null, 30, 50]));
        Assert.Equal(expected, units[0].Result.Score);
        Assert.Equal(policy, units[0].Result.Items[2].Missing);
    }

    [Fact]
    public void Run_ItemMissingThatMustBeThere_IsRefusedByName()
    {
        var problem = ScoreRun.Of(TwoItems(AsIsScheme() with { Missing = MissingPolicy.Refused }, [80, 80, 80], [null, 30, 50])).Problem;
        Assert.Equal("run.missing", problem?.Code);
        Assert.Contains("甲县“指标b”没有数据", problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_IndicatorWithoutDataForAGroup_IsLeftOutForAllOfIt()
    {
        var units = Run(TwoItems(AsIsScheme() with { Missing = MissingPolicy.GroupMean }, [80, 70, 60], [null, null, null]));
        Assert.Equal([80m, 70m, 60m], units.Select(u => u.Result.Score!.Value));
        Assert.All(units, u => Assert.Equal(MissingPolicy.LeftOut, u.Result.Items[2].Missing));
    }

    [Fact]
    public void Inputs_CopiedWithOtherFigures_FindTheNewOnes()
    {
        var inputs = TwoItems(AsIsScheme(), [80], [10]);
        Assert.Equal(80m, inputs.FigureOf("a", Key(1))?.Value);
        var copy = inputs with { Figures = [.. Figures("a", 30)] };
        Assert.Equal((30m, 30m), (copy.FigureOf("a", Key(1))?.Value, copy.FiguresOf("a").Single().Value));
        Assert.Null(copy.FigureOf("b", Key(1)));
    }

    [Fact]
    public void Run_UnitWithoutAnyFigure_HasNoScoreAndNoRank()
    {
        var units = Run(TwoItems(AsIsScheme(), [80, null, 60], [80, null, 60]));
        Assert.Null(units[1].Result.Score);
        Assert.Null(units[1].Result.Rank);
        Assert.Equal([1, 2], [units[0].Result.Rank!.Value, units[2].Result.Rank!.Value]);
    }

    [Theory]
    [InlineData(null, new[] { 1, 2, 3 })]
    [InlineData(40, new[] { 1, 2, 3 })]
    [InlineData(41, new[] { 1, 2, 0 })]
    [InlineData(61, new[] { 1, 0, 0 })]
    public void Run_UnitWithTooFewFigures_IsListedButNotRanked(int? least, int[] ranks)
    {
        // Nobody has figures for c: it counts for nobody.
        var scheme = AScheme(Top(), AnItem("a", 30, AsIs), AnItem("b", 20, AsIs), AnItem("c", 50, AsIs)) with { LeastKnown = least };
        var units = Run(Inputs(scheme, [.. Figures("a", 90, 80, null), .. Figures("b", 90, null, 70)]));

        Assert.Equal(ranks, units.Select(u => u.Result.Rank ?? 0));
        foreach (var (unit, rank, known, tree) in new[] { (units[1], ranks[1], 60m, 80m), (units[2], ranks[2], 40m, 70m) })
        {
            Assert.Equal(rank == 0 ? (null, known) : (tree, (decimal?)null), (unit.Result.Score, unit.Result.Known));
            // What it has is shown all the same.
            Assert.Equal(tree, unit.Result.Tree);
            Assert.Equal(rank == 0, unit.Words.Single(w => w.Item == "top").How == $"有数据的指标占分值的 {known}%，不到方案规定的 {least}%，不计总分、不排名");
        }

        Assert.DoesNotContain("known", CanonicalJson.Write(units[0].Result), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_OneUnitInAGroup_IsFirst()
    {
        var scheme = AScheme() with { Groups = [AGroup(1)] };
        var unit = Assert.Single(Run(Inputs(scheme, [.. Figures("a", 3), .. Figures("b", 4)])));
        Assert.Equal((50m, 1), (unit.Result.Score, unit.Result.Rank));
    }

    [Fact]
    public void Run_ItemLeftOutOfAGroup_CountsOnlyInTheOthers()
    {
        var b = AnItem("b", 40, AsIs) with { LeftOutOf = ["c2"] };
        var a = AnItem("a", 60, AsIs) with { GroupWeights = [new("c2", 100)] };
        var scheme = AScheme(Top(), a, b) with { Groups = [AGroup(1), AGroup(1, "c2", 2)] };
        Assert.Empty(SchemeCheck.Of(scheme));
        var units = Run(TwoItems(scheme, [80, 80], [10, 10]));
        Assert.Equal([52m, 80m], units.Select(u => u.Result.Score!.Value));
        Assert.Equal(2, units[1].Result.Items.Count);
    }

    [Fact]
    public void Aggregate_GeometricAndPenalty_AreAsByHand()
    {
        // exp(0.6 ln 80 + 0.4 ln 50) = 66.2893…; mean 68, variance 0.6·144 + 0.4·324 = 216, 68 − 216/68 = 64.8235….
        Assert.Equal(66.29m, Run(TwoItems(AsIsScheme(NodeAggregation.Geometric), [80, 1, 1], [50, 1, 1]))[0].Result.Score);
        Assert.Equal(64.82m, Run(TwoItems(AsIsScheme(NodeAggregation.MazziottaPareto), [80, 1, 1], [50, 1, 1]))[0].Result.Score);
        Assert.Equal(0m, Run(TwoItems(AsIsScheme(NodeAggregation.Geometric), [80, 1, 1], [0, 1, 1]))[0].Result.Score);
        Assert.Equal(0m, Run(TwoItems(AsIsScheme(NodeAggregation.MazziottaPareto), [0, 1, 1], [0, 1, 1]))[0].Result.Score);
    }

    [Fact]
    public void Weigh_EqualHierarchyBudgetEntropy_GiveTheirWeights()
    {
        Assert.Equal([50m, 50m], WeightsOf(new(WeighingMethod.Equal)));
        Assert.Equal([75m, 25m], WeightsOf(new(WeighingMethod.Hierarchy) { Comparisons = [new("a", "b", 3)] }));
        Assert.Equal([60m, 40m], WeightsOf(new(WeighingMethod.Budget) { Allotments = [new("甲", [new("a", 50), new("b", 50)]), new("乙", [new("a", 70), new("b", 30)])] }));
        // b is the same everywhere and tells nobody apart.
        Assert.Equal([100m, 0m], WeightsOf(new(WeighingMethod.Entropy)));

        static decimal[] WeightsOf(Weighing weighing) =>
            [.. Run(TwoItems(AsIsScheme(weighing: weighing), [10, 40, 80], [30, 30, 30]))[0].Result.Items.Skip(1).Select(i => i.Weight!.Value)];
    }

    [Fact]
    public void Weigh_EntropyOfEqualValues_IsEven()
    {
        var units = Run(TwoItems(AsIsScheme(weighing: new(WeighingMethod.Entropy)), [30, 30, 30], [50, 50, 50]));
        Assert.Equal([50m, 50m], units[0].Result.Items.Skip(1).Select(i => i.Weight!.Value));
    }

    [Fact]
    public void Events_BonusAndMalus_MoveTheTotalWithinTheirLimits()
    {
        SchemeItem[] items =
        [
            .. AsIsScheme().Items, new("plus", "top", "加分", ItemSource.Bonus) { Most = 3 }, new("minus", "top", "扣分", ItemSource.Malus) { Most = 5 },
            new("fix", "top", "调整", ItemSource.Adjustment), new("veto", "top", "一票否决", ItemSource.Veto) { Veto = VetoEffect.Zero }, new("cap", "top", "失信", ItemSource.Veto) { Veto = VetoEffect.AtMostPass },
        ];
        var inputs = TwoItems(AScheme(items), [80, 80, 80], [80, 80, 80]) with
        {
            Events = [new("plus", Key(1), 2, "获奖"), new("plus", Key(1), 2, "又获奖"), new("fix", Key(1), -0.5m, "口径调整"), new("minus", Key(2), 90, "通报"), new("cap", Key(2), 0, "失信"), new("veto", Key(3), 0, "数据造假")],
        };
        var units = Run(inputs);
        Assert.Equal([82.5m, 75m, 0m], units.Select(u => u.Result.Score!.Value));
        Assert.Equal([GradeLimit.None, GradeLimit.AtMostPass, GradeLimit.Fail], units.Select(u => u.Result.Limit));
        Assert.Equal("获奖；又获奖", units[0].Words.Single(w => w.Item == "plus").How);
    }

    [Fact]
    public void Run_AnyFiguresAndMethods_StaysWithinItsEnds() =>
        Gen.Select(Gen.Enum<ScoringMethod>(), Gen.Bool, Gen.Int[-1000, 1000].Select(n => n / 7m).Array[1, 9]).Sample((method, less, values) =>
        {
            var by = new ItemScoring(method) { Target = 50, Low = less ? 90 : -90, High = less ? -90 : 90, Table = [new(0, 60), new(50, 90)], Formula = "50 + 值" };
            var scores = Scores(by, less, [.. values.Select(v => (decimal?)v)]);
            return scores.All(s => method == ScoringMethod.Improvement ? s is null : s is >= 0 and <= 100 && decimal.Round(s.Value, 4) == s);
        }, iter: 500);

    [Fact]
    public void Run_BetterFigure_NeverScoresLess() =>
        Gen.Select(Gen.Int[0, Monotone.Length - 1].Select(n => Monotone[n]), Gen.Bool, Gen.Int[1, 500].Array[2, 9]).Sample((method, less, values) =>
        {
            var by = new ItemScoring(method) { Target = 50, Table = less ? [new(100, 90), new(300, 60)] : [new(100, 60), new(300, 90)] };
            var scores = Scores(by, less, [.. values.Select(v => (decimal?)v)]);
            return values.Zip(scores).All(p => values.Zip(scores).All(q => (less ? p.First > q.First : p.First < q.First) || p.Second >= q.Second || p.First == q.First));
        }, iter: 500);
}
