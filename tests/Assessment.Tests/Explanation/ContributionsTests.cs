using Chuangpu.Assessment.Explanation;
using Chuangpu.Assessment.Runs;
using Chuangpu.Assessment.Schemes;
using Chuangpu.Assessment.Scoring;
using CsCheck;
using static Chuangpu.Assessment.Tests.AssessmentBuilder;

namespace Chuangpu.Assessment.Tests.Explanation;

public sealed class ContributionsTests
{
    [Fact]
    public void Of_YearWithoutATotal_ComparesNothing()
    {
        var scheme = AScheme(Top(), AnItem("a", 60, AsIs), AnItem("b", 40, AsIs)) with { LeastKnown = 50 };
        RunInputs full = Inputs(scheme, [.. Figures("a", 50, 60, 70), .. Figures("b", 50, 60, 70)]), half = Inputs(scheme, [.. Figures("a", null, 60, 70), .. Figures("b", 60, 60, 70)]);

        Assert.Empty(Contributions.Of(full, half, Key(1)));
        Assert.Empty(Contributions.Of(half, full, Key(1)));
        Assert.NotEmpty(Contributions.Of(half, full, Key(2)));
    }

    private static readonly ItemScoring AsIs = new(ScoringMethod.Formula) { Formula = "值" };

    private static SchemeDefinition Scheme(decimal a, NodeAggregation aggregation = NodeAggregation.Arithmetic) =>
        AScheme(Top(aggregation), AnItem("a", a, AsIs), AnItem("b", 100 - a, AsIs), new("plus", "top", "加分", ItemSource.Bonus), new("veto", "top", "否决", ItemSource.Veto) { Veto = VetoEffect.Zero });

    private static RunInputs Of(SchemeDefinition scheme, decimal? a, decimal? b) => Inputs(scheme, [.. Figures("a", a), .. Figures("b", b)]);

    [Fact]
    public void Contributions_OfMeans_AreWeightTimesChange()
    {
        var parts = Contributions.Of(Of(Scheme(60), 50, 80), Of(Scheme(60), 60, 70), Key(1));
        Assert.Equal([("a", 6m), ("b", -4m)], parts.Select(p => (p.Item!, p.Points)));
    }

    [Fact]
    public void Contributions_OfAnotherScheme_TellItsOwnPart()
    {
        // With the old scores the new weights give 62 − 56 = … 0.6·50 + 0.4·80 = 62, 0.8·50 + 0.2·80 = 56; then a: 0.8·10, b: 0.2·(−10).
        var parts = Contributions.Of(Of(Scheme(60), 50, 80), Of(Scheme(80), 60, 70), Key(1));
        Assert.Equal([("a", 8m), ("b", -2m), (null, -6m)], parts.Select(p => (p.Item, p.Points)));
    }

    [Fact]
    public void Contributions_OfEvents_StandBesideTheItems()
    {
        var after = Of(Scheme(60), 50, 80) with { Events = [new ScoreEvent("plus", Key(1), 1.5m, "获奖")] };
        var parts = Contributions.Of(Of(Scheme(60), 50, 80), after, Key(1));
        Assert.Equal(1.5m, Assert.Single(parts, p => p.Points != 0).Points);
        Assert.Equal("plus", Assert.Single(parts, p => p.Points != 0).Item);
    }

    [Fact]
    public void Contributions_WithoutLastYear_AreNone()
    {
        Assert.Empty(Contributions.Of(Of(Scheme(60), null, null), Of(Scheme(60), 60, 70), Key(1)));
        Assert.Empty(Contributions.Of(Of(Scheme(60), 1, 2), Of(Scheme(60), 60, 70), Key(8)));
    }

    [Fact]
    public void Contributions_OfAnything_AddUpToTheDifferenceOfTheTotals() =>
        Gen.Select(
            Gen.Enum<NodeAggregation>(), Gen.Enum<NodeAggregation>(), Gen.Int[0, 100], Gen.Int[0, 100], Gen.Int[0, 10_000].Array[4], Gen.Int[0, 10_000].Array[4], Gen.Int[0, 7])
        .Sample((before, after, first, second, then, now, events) =>
        {
            decimal? Missing(int[] values, int i) => values[i] > 9_000 ? null : values[i] / 91m;
            var earlier = Of(Scheme(first, before), Missing(then, 0), Missing(then, 1)) with { Events = [.. EventsOf(events & 1, false)] };
            var later = Of(Scheme(second, after), Missing(now, 0), Missing(now, 1)) with { Events = [.. EventsOf(events & 2, (events & 4) > 0)] };
            var parts = Contributions.Of(earlier, later, Key(1));
            var (t0, t1) = (Run(earlier)[0].Result.Score, Run(later)[0].Result.Score);
            return parts.Count == 0 || parts.Sum(p => p.Points) == t1 - t0;
        }, iter: 2_000);

    private static IEnumerable<ScoreEvent> EventsOf(int bonus, bool veto) =>
        [.. bonus > 0 ? [new ScoreEvent("plus", Key(1), 2.25m, "获奖")] : Array.Empty<ScoreEvent>(), .. veto ? [new ScoreEvent("veto", Key(1), 0, "造假")] : Array.Empty<ScoreEvent>()];
}
