using Chuangpu.Assessment.Explanation;
using Chuangpu.Assessment.Runs;
using Chuangpu.Assessment.Schemes;
using Chuangpu.Assessment.Scoring;
using Chuangpu.Kernel.Access;
using Chuangpu.TestKit;
using static Chuangpu.Assessment.Tests.AssessmentBuilder;

namespace Chuangpu.Assessment.Tests.Explanation;

public sealed class CheckIndicatorsTests
{
    private static readonly ItemScoring AsIs = new(ScoringMethod.Formula) { Formula = "值" };

    [Fact]
    public void Check_ItemsOfAGroup_SaysWhatEachDoesToTheRanking()
    {
        var scheme = AScheme(Top(), AnItem("a", 10, AsIs), AnItem("b", 60, AsIs), AnItem("c", 20, AsIs), AnItem("d", 10, AsIs));
        var group = Assert.Single(CheckIndicators.Of(Inputs(scheme, [.. Figures("a", 100, 50, 0), .. Figures("b", 60, 60, 60), .. Figures("c", 70, 75, 80), .. Figures("d", 90, null, null)])).Groups);
        var (a, b, c, d) = (group.Items[0], group.Items[1], group.Items[2], group.Items[3]);

        Assert.Equal((3, 10m, 0m, 100m), (a.Known, a.Points, a.Least!.Value, a.Most!.Value));
        Assert.Equal(1, group.Items.Sum(i => i.Effect!.Value), 9);
        Assert.Contains(a.Findings, f => f.StartsWith("占 10 分，却决定总分差距的 ", StringComparison.Ordinal));
        Assert.Equal(["各单位得分相同，不区分先后。"], b.Findings);
        Assert.Equal((0, 0), (b.Effect!.Value, b.MeanShift!.Value));
        Assert.Contains(c.Findings, f => f.Contains("与其他指标方向相反", StringComparison.Ordinal));
        Assert.True(c.Effect < 0);
        Assert.Equal("2 个单位没有数据。", d.Findings[0]);
        // Without a, the third county with the best c comes before the second, the first stays by its d.
        Assert.Equal((2 / 3.0, 1), (a.MeanShift!.Value, a.LargestShift!.Value));
    }

    [Fact]
    public void Check_GroupWithoutDataOrWithEqualTotals_SaysSo()
    {
        var group = Assert.Single(CheckIndicators.Of(Inputs(AScheme(Top(), AnItem("a", 50, AsIs), AnItem("b", 50, AsIs)), Figures("a", 70, 70, 70))).Groups);

        Assert.Equal(["全组没有数据，这一项对全组不计。"], group.Items[1].Findings);
        Assert.Equal((0, null, null), (group.Items[1].Known, group.Items[1].Least, group.Items[1].Effect));
        Assert.Empty(CheckIndicators.Of(Inputs(AScheme() with { Groups = [AGroup(1)] }, Figures("a", 1))).Groups);
    }

    [Fact]
    public void Check_FiguresThatGoTogether_AreNamedOverAllGroups()
    {
        var scheme = AScheme(Top(), AnItem("a", 40), AnItem("b", 40), AnItem("c", 20, lessIsBetter: true)) with { Groups = [AGroup(4), AGroup(5, "c2", 5)] };
        decimal?[] rising = [1, 2, 3, 4, 5, 6, 7, 8, 90];
        var health = CheckIndicators.Of(Inputs(scheme, [.. Figures("a", rising), .. Figures("b", [.. rising.Select(v => v * v)]), .. Figures("c", rising)]));

        Assert.Equal(9, health.Units);
        Assert.Equal([("指标a", "指标b", 1d), ("指标a", "指标c", -1d), ("指标b", "指标c", -1d)], health.Related.OrderBy(p => p.First + p.Second, StringComparer.Ordinal).Select(p => (p.First, p.Second, Math.Round(p.Correlation, 9))));
        Assert.Empty(CheckIndicators.Of(Inputs(AScheme(), [.. Figures("a", 1, 2, 3), .. Figures("b", 1, 2, 3)])).Related);
    }

    [Fact]
    public void Check_ItemScoredByItsImprovement_IsComparedByItsGrowth()
    {
        var scheme = AScheme(Top(), AnItem("a", 40), AnItem("b", 60, new(ScoringMethod.Improvement) { Base = 80, Step = 1, PerStep = 1, StepInPercent = true })) with { Groups = [AGroup(8)] };
        UnitFigure[] grown = [.. Enumerable.Range(1, 8).Select(n => new UnitFigure("b", Key(n)) { Value = n * 10, Before = n * (n % 2 == 0 ? 9 : 10) })];
        Assert.Empty(CheckIndicators.Of(Inputs(scheme, [.. Figures("a", 1, 2, 3, 4, 5, 6, 7, 8), .. grown])).Related);
    }

    [Fact]
    public void Check_ChildrenOfANode_SaysHowFarTheyGoTheSameWay()
    {
        var node = new SchemeItem("n", "top", "创新投入", ItemSource.Node) { Weight = 60 };
        SchemeItem[] items = [Top(), node, AnItem("a", 30, AsIs, "n"), AnItem("b", 30, AsIs, "n"), AnItem("c", 40, AsIs)];
        decimal?[] rising = [10, 20, 30, 40, 50, 60, 70, 80];
        decimal?[] falling = [.. rising.Reverse()];
        IReadOnlyList<SchemeHealth.Node> Of(params decimal?[][] columns) =>
            CheckIndicators.Of(Inputs(AScheme(items) with { Groups = [AGroup(4), AGroup(columns[0].Length - 4, "c2", 5)] }, [.. columns.SelectMany((c, n) => Figures("abc"[n].ToString(), c))])).Nodes;

        var together = Of(rising, rising, falling);
        Assert.Equal(("创新投入", "一类县区、二类县区", 2, 8, 1d), together[1] is var n ? (n.Name, n.Groups, n.Children, n.Units, Math.Round(n.Alpha!.Value, 9)) : default);
        Assert.Equal("各项几乎说同一件事，可以精简。", together[1].Says);
        // Input against c: they cancel one another, and equal sums tell nothing.
        Assert.Equal((null, "各单位合计相同，看不出来。"), (together[0].Alpha, together[0].Says));
        decimal?[] gap = [.. rising[..7], null];
        Assert.Equal((7, null), Of(rising, gap, falling)[1] is var few ? (few.Units, few.Alpha) : default);
        // Nothing is said where one child alone has scores.
        Assert.Equal("总分", Assert.Single(Of(rising, [null, null, null, null, null, null, null, null], falling)).Name);
    }

    [Theory, OnEveryDatabase]
    public async Task Check_RunOfAnotherRegion_IsNotFound(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenFiguresAsync();
        var run = (await platform.MakeAsync(ARequest((await platform.GivenSchemeAsync()).Id))).Value;
        Task<SchemeHealth?> As(Actor actor) => platform.AsAsync<CheckIndicators, SchemeHealth?>(actor, c => c.HandleAsync(run));

        Assert.Equal(2, Assert.Single((await As(Actors.Staff()))!.Groups).Items.Count);
        Assert.Null(await As(Actors.Staff(Actors.OtherCity)));
        Assert.Null(await As(Actors.Staff(Key(1))));
    }
}
