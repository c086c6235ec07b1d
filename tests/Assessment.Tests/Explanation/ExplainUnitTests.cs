using Chuangpu.Assessment.Explanation;
using Chuangpu.Assessment.Scoring;
using Chuangpu.TestKit;
using static Chuangpu.Assessment.Tests.AssessmentBuilder;

namespace Chuangpu.Assessment.Tests.Explanation;

public sealed class ExplainUnitTests
{
    private static Task<UnitExplanation?> ExplainAsync(TestPlatform platform, Guid run, int unit, Kernel.Access.Actor? actor = null) =>
        platform.AsAsync<ExplainUnit, UnitExplanation?>(actor ?? Actors.Staff(), u => u.HandleAsync(run, Key(unit)));

    [Theory, OnEveryDatabase]
    public async Task Explain_Unit_ShowsFiguresMeansAndTheWayUp(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenFiguresAsync();
        var run = (await platform.MakeAsync(ARequest((await platform.GivenSchemeAsync()).Id))).Value;

        var page = (await ExplainAsync(platform, run, 1))!;

        Assert.Equal((23.53m, 3, 3), (page.Unit.Score!.Value, page.Unit.Rank!.Value, page.Ranked));
        Assert.Equal(5.5m, page.Figures["b"].Value);
        Assert.Equal(50m, page.GroupMeans["a"]);
        Assert.Contains("组内最差 3", page.Scored.Words.Single(w => w.Item == "b").How, StringComparison.Ordinal);
        // The next is 丙县 with 60: a alone would have to rise from 0 to 60.78 (0.6 · 60.78 + 23.53), b alone cannot do it.
        Assert.Equal(("990103", 36.47m), (page.WayUp!.UnitKey, page.WayUp.Gap));
        var step = Assert.Single(page.WayUp.Steps);
        Assert.Equal("a", step.Item);
        Assert.InRange(step.NeededScore, 60.77m, 60.80m);
        Assert.Null(step.NeededValue);
        Assert.Null((await ExplainAsync(platform, run, 2))!.WayUp);
    }

    [Theory, OnEveryDatabase]
    public async Task Explain_TheYearAfter_DividesTheChange(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenFiguresAsync();
        var scheme = await platform.GivenSchemeAsync();
        Assert.True((await platform.MakeAsync(new() { SchemeId = scheme.Id, Year = 2023, DataYear = 2022, CutOff = new(2024, 12, 31) })).Succeeded);
        await platform.GivenValueAsync("a", 1, 2023, 25, new DateTime(2024, 6, 1, 1, 0, 0, DateTimeKind.Utc));
        var run = (await platform.MakeAsync(ARequest(scheme.Id))).Value;

        var page = (await ExplainAsync(platform, run, 1))!;

        Assert.Equal(2023, page.YearBefore);
        Assert.Equal(page.Unit.Score - page.Before!.Score, page.Contributions.Sum(c => c.Points));
        Assert.Equal(30m, page.Contributions.Single(c => c.Item == "a").Points);
    }

    [Theory, OnEveryDatabase]
    public async Task Explain_ForWhoMayNotSeeIt_IsNothing(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenFiguresAsync();
        var run = (await platform.MakeAsync(ARequest((await platform.GivenSchemeAsync()).Id))).Value;

        Assert.Null(await ExplainAsync(platform, run, 1, Actors.Staff(Actors.OtherCity)));
        Assert.Null(await ExplainAsync(platform, run, 1, Actors.Expert));
    }

    [Fact]
    public void FigureFor_StatedMethods_LeadBack()
    {
        Assert.Equal(30m, FigureFor.Score(AnItem("a", 100, new(ScoringMethod.Share)), 40, null, 75));
        Assert.Equal(50m, FigureFor.Score(AnItem("a", 100, new(ScoringMethod.Share), lessIsBetter: true), 40, null, 80));
        Assert.Equal(8m, FigureFor.Score(AnItem("a", 100, new(ScoringMethod.Goalposts) { Low = 0, High = 10 }), null, null, 80));
        Assert.Equal(20m, FigureFor.Score(AnItem("a", 100, new(ScoringMethod.StepTable) { Table = [new(10, 60), new(20, 90)] }), null, null, 61));
        Assert.Equal(110m, FigureFor.Score(AnItem("a", 100, new(ScoringMethod.Improvement) { Base = 80, Step = 5, PerStep = 5 }), null, 100, 90));
        Assert.Null(FigureFor.Score(AnItem("a", 100), null, null, 90));
    }
}
