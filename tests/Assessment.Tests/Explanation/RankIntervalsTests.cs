using Chuangpu.Assessment.Explanation;
using Chuangpu.Assessment.Schemes;
using Chuangpu.Assessment.Scoring;
using static Chuangpu.Assessment.Tests.AssessmentBuilder;

namespace Chuangpu.Assessment.Tests.Explanation;

public sealed class RankIntervalsTests
{
    private static readonly ItemScoring AsIs = new(ScoringMethod.Formula) { Formula = "值" };

    [Fact]
    public void Intervals_WhoeverIsBetterInAll_KeepsTheRank()
    {
        var group = Assert.Single(RankIntervals.Of(Inputs(AScheme(), [.. Figures("a", 30, 20, 10), .. Figures("b", 9, 8, 7)]), 200));
        Assert.Equal([(1, 1d, 1d), (2, 2d, 2d), (3, 3d, 3d)], group.Units.Select(u => (u.Rank, u.Range.Lower, u.Range.Upper)));
        Assert.Empty(group.Factors);
    }

    [Fact]
    public void Intervals_UnevenAndEvenUnits_DependOnHowNodesAreMade()
    {
        // 甲 is very uneven, 乙 even and a little behind by the mean.
        var group = Assert.Single(RankIntervals.Of(Inputs(AScheme(Top(), AnItem("a", 50, AsIs), AnItem("b", 50, AsIs)), [.. Figures("a", 100, 52, 10), .. Figures("b", 10, 52, 10)]), 500));
        Assert.Contains(group.Units, u => u.Range.Upper - u.Range.Lower >= 1);
        Assert.Contains(group.Factors, f => f.Factor == "aggregation" && f.Indices.Total > 0.1);
    }

    [Fact]
    public void Intervals_SameRun_AreTheSameAgain()
    {
        var inputs = Inputs(AScheme(Top(), AnItem("a", 50, AsIs), AnItem("b", 50, AsIs)), [.. Figures("a", 90, 52, 40), .. Figures("b", 10, 52, 60)]);
        Assert.Equal(RankIntervals.Of(inputs, 300)[0].Units, RankIntervals.Of(inputs, 300)[0].Units);
    }

    [Fact]
    public void Intervals_BonusAndVeto_CountInEachRun()
    {
        var scheme = AScheme(Top(), AnItem("a", 100, AsIs), new("plus", "top", "加分", ItemSource.Bonus), new("veto", "top", "否决", ItemSource.Veto) { Veto = VetoEffect.Zero });
        var inputs = Inputs(scheme, Figures("a", 50, 49, 60)) with { Events = [new("plus", Key(2), 200, "获奖"), new("veto", Key(3), 0, "造假")] };
        var units = RankIntervals.Of(inputs, 100)[0].Units;
        Assert.Equal([Key(2), Key(1), Key(3)], units.Select(u => u.UnitKey));
        Assert.All(units, u => Assert.Equal(u.Rank, u.Range.Upper));
    }

    [Fact]
    public void Intervals_ShallowLeavesAndMissingFigures_AreCarriedAlong()
    {
        var node = new SchemeItem("n", "top", "类", ItemSource.Node) { Weight = 40, Aggregation = NodeAggregation.MazziottaPareto };
        var scheme = AScheme(Top(), AnItem("a", 60, AsIs), node, AnItem("b", 25, AsIs, "n"), AnItem("c", 15, AsIs, "n"));
        var inputs = Inputs(scheme, [.. Figures("a", 50, 60, 70), .. Figures("b", 50, null, 20), .. Figures("c", 0, 0, 0)]);
        var group = Assert.Single(RankIntervals.Of(inputs, 100));
        Assert.Equal(3, group.Units.Count);
        Assert.All(group.Units, u => Assert.InRange(u.Range.Mean, 1, 3));
    }

    [Fact]
    public void Intervals_ClearAndCloseUnits_TellHowOftenEachKeepsItsRankAndLeadsTheNext()
    {
        // 甲 leads in both; 乙 and 丙 lead each other in one.
        var group = Assert.Single(RankIntervals.Of(Inputs(AScheme(Top(), AnItem("a", 50, AsIs), AnItem("b", 50, AsIs)), [.. Figures("a", 90, 61, 40), .. Figures("b", 90, 40, 60)]), 500));

        Assert.Equal([Key(1), Key(2), Key(3)], group.Units.Select(u => u.UnitKey));
        Assert.Equal((1, 1), (group.Units[0].Held, group.Units[0].Ahead));
        Assert.InRange(group.Units[1].Held, 0.3, 0.95);
        // Whoever holds the second rank leads the third; equal ranks count half, and both then hold the second.
        Assert.InRange(group.Units[1].Held - group.Units[1].Ahead!.Value, -1e-9, 0.5);
        Assert.Null(group.Units[2].Ahead);
        Assert.Equal(1000, group.Sampled);
    }

    [Fact]
    public void Words_ClearAndCloseUnits_SayWhoCannotBeToldApartAndWhatMovesTheRanks()
    {
        RankInterval.UnitRange Unit(int n, double held, double? ahead) => new(Key(n), Name(n), n, new(n, n, n, n), held, ahead);
        var group = new RankInterval("一类县区", [Unit(1, 1, 0.996), Unit(2, 0.52, 0.515), Unit(3, 0.5, null)], [("weights", new(-0.01, 0.004)), ("normalisation", new(0.43, 0.79))], 10_000, 4_000);

        Assert.Equal(
            [
                "第 1 名甲县在全部试算中都保持这个名次，结论稳固。",
                "难分先后的相邻单位：乙县与丙县（前者领先 52%）。它们的先后随算法改变，不宜据此区别对待。",
                "名次变化主要来自计分办法：只换这一种，就带来全部变化的 43%；连同它与其他选择共同起的作用，为 79%。权重影响最小，总作用不到 1%。",
            ],
            RobustnessWords.Of(group));
        Assert.Equal(
            ["第 1 名甲县在 40% 的试算中保持这个名次：谁排第一取决于怎样计算，不宜单凭名次下结论。", "相邻两名的先后在四分之三以上的试算中不变。"],
            RobustnessWords.Of(group with { Units = [Unit(1, 0.4, 0.8), Unit(2, 0.4, null)], Factors = [] }));
        Assert.Equal("换一种算法多半会倒过来的相邻单位：甲县与乙县（后者领先 80%）。它们的先后由方案特有的算法决定，请核对方案。", RobustnessWords.Of(group with { Units = [Unit(1, 0.995, 0.2), Unit(2, 0.4, null)] })[1]);
        Assert.Equal("第 1 名甲县在 99% 以上的试算中保持这个名次，结论稳固。", RobustnessWords.Of(group with { Units = [Unit(1, 0.995, 0.2), Unit(2, 0.4, null)] })[0]);
    }

    [Fact]
    public void Intervals_OneUnit_HaveNothingToSay() => Assert.Empty(RankIntervals.Of(Inputs(AScheme() with { Groups = [AGroup(1)] }, Figures("a", 1)), 10));
}
