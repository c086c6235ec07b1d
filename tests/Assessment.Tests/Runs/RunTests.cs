using Chuangpu.Assessment.Runs;
using Chuangpu.Assessment.Schemes;
using Chuangpu.Assessment.Scoring;
using Chuangpu.Indicators.Decomposition;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Goals;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Chuangpu.Assessment.Tests.AssessmentBuilder;

namespace Chuangpu.Assessment.Tests.Runs;

public sealed class RunTests
{
    private static Task<Result<Replay>> ReplayAsync(TestPlatform platform, Guid run, RunChange? change = null) =>
        platform.AsAsync<ReplayRun, Result<Replay>>(Actors.Staff(), u => u.HandleAsync(run, change));

    [Theory, OnEveryDatabase]
    public async Task Make_SchemeWithFigures_ScoresAndFreezes(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenFiguresAsync();
        var scheme = await platform.GivenSchemeAsync();

        var run = (await platform.MakeAsync(ARequest(scheme.Id))).Value;

        var units = await platform.UnitsAsync(run);
        // a: 0, 50, 100 of 60; b: (5.5 − 3) ÷ 4.25, 1, 0 of 40.
        Assert.Equal([23.53m, 70m, 60m], units.Select(u => u.Score!.Value));
        Assert.Equal([3, 1, 2], units.Select(u => u.Rank!.Value));
        Assert.NotNull((await platform.SeeAsync(db => db.Set<SchemeVersion>().SingleAsync())).FrozenAt);
        var inputs = CanonicalJson.Read<RunInputs>((await platform.SeeAsync(db => db.Set<FrozenInputs>().SingleAsync())).Content);
        Assert.Equal((5.5m, 4.5m, "最终"), (inputs.FigureOf("b", Key(1))!.Value, inputs.FigureOf("b", Key(1))!.Before, inputs.FigureOf("b", Key(1))!.Status));
        Assert.Equal("/indicators/b?region=990101", inputs.FigureOf("b", Key(1))!.Href);
    }

    [Theory, OnEveryDatabase]
    public async Task Replay_AfterRevisionsAndAnotherScheme_GivesTheSameBytes(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenFiguresAsync();
        var scheme = await platform.GivenSchemeAsync();
        var run = (await platform.MakeAsync(ARequest(scheme.Id))).Value;
        var before = await platform.UnitsAsync(run);

        await platform.GivenValueAsync("a", 1, 2023, 99, new DateTime(2025, 2, 1, 1, 0, 0, DateTimeKind.Utc));
        await platform.GivenValueAsync("b", 3, 2023, 55, new DateTime(2024, 6, 1, 1, 0, 0, DateTimeKind.Utc));
        await platform.AsAsync(Kernel.Access.Actor.System, async s =>
        {
            var db = s.GetRequiredService<ChuangpuDb>();
            db.Add(new SchemeVersion { SchemeId = scheme.Id, Number = 2, Content = CanonicalJson.Write(AScheme(Top(), AnItem("a", 10), AnItem("b", 90))), MadeAt = new(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc) });
            return await db.SaveChangesAsync();
        });

        var replay = (await ReplayAsync(platform, run)).Value;
        Assert.True(replay.IsSame);
        Assert.Equal(before.Select(u => u.Content), replay.After.Select(CanonicalJson.Write));
        // Made anew, the revisions count as far as they were known on the cut-off day.
        var again = (await platform.MakeAsync(ARequest(scheme.Id, "按新方案重算"))).Value;
        Assert.Equal([10m, 30m, 55m], [(await FigureAsync(platform, again, "a", 1))!.Value, (await FigureAsync(platform, again, "a", 3))!.Value, (await FigureAsync(platform, again, "b", 3))!.Value]);
        var follower = await platform.SeeAsync(db => db.Set<AssessmentRun>().SingleAsync(r => r.Id == again));
        Assert.Equal((2, run), (follower.Number, follower.FollowsId));
        Assert.True((await ReplayAsync(platform, again)).Value.IsSame);
    }

    [Theory, OnEveryDatabase]
    public async Task Make_TargetHandedDown_IsTheShareInForceOnTheDay(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenFiguresAsync();
        var plan = await platform.GivenAsync(PlanBuilder.APlan());
        var goal = PlanBuilder.AGoal(plan, "指标a家数");
        goal.IndicatorCode = "a";
        await platform.GivenAsync(goal);
        // The second version and the third county's own come after the day.
        var first = await GivenSplitAsync(platform, goal, 1, SplitStatus.Superseded, new(2024, 6, 1), 20, 40);
        await GivenSplitAsync(platform, goal, 2, SplitStatus.Published, new(2025, 2, 1), 40, 40, 60);
        await GivenSplitAsync(platform, goal, 3, SplitStatus.Draft, null, 1, 1, 1);
        var scheme = await platform.GivenSchemeAsync(AScheme(Top(), AnItem("a", 100, new(ScoringMethod.Share) { TargetFrom = TargetOrigin.HandedDown, Target = 300, Most = 120 })));

        var run = (await platform.MakeAsync(ARequest(scheme.Id))).Value;
        var later = (await platform.MakeAsync(new() { SchemeId = scheme.Id, Year = 2024, DataYear = 2023, CutOff = new(2025, 3, 1), Reason = "分解指标调整" })).Value;

        // 10, 20, 30 of 20, 40 and, as the scheme states, 300; later of 40, 40, 60.
        Assert.Equal([50m, 50m, 10m], (await platform.UnitsAsync(run)).Select(u => u.Score!.Value));
        Assert.Equal([25m, 50m, 50m], (await platform.UnitsAsync(later)).Select(u => u.Score!.Value));
        var figure = (await FigureAsync(platform, run, "a", 1))!;
        Assert.Equal((20m, "2024-06-01 下达的 2023 年分解指标：指标a家数 20家（云川市“十四五”科技创新规划，第 1 版）", $"/targets/splits/{first}"), (figure.Target!.Value, figure.TargetSource, figure.TargetHref));
        Assert.Null((await FigureAsync(platform, run, "a", 3))!.Target);
        Assert.True((await ReplayAsync(platform, run)).Value.IsSame);
    }

    [Theory, OnEveryDatabase]
    public async Task Make_LastVersionHandsNothingDownToTheUnits_TheOneBeforeIsNotTaken(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenFiguresAsync();
        var goal = PlanBuilder.AGoal(await platform.GivenAsync(PlanBuilder.APlan()), "指标a家数");
        goal.IndicatorCode = "a";
        await platform.GivenAsync(goal);
        await GivenSplitAsync(platform, goal, 1, SplitStatus.Superseded, new(2024, 6, 1), 20, 40, 60);
        await GivenSplitAsync(platform, goal, 2, SplitStatus.Published, new(2024, 7, 1));
        var scheme = await platform.GivenSchemeAsync(AScheme(Top(), AnItem("a", 100, new(ScoringMethod.Share) { TargetFrom = TargetOrigin.HandedDown, Target = 300, Most = 120 })));

        var run = (await platform.MakeAsync(ARequest(scheme.Id))).Value;

        Assert.Null((await FigureAsync(platform, run, "a", 1))!.Target);
    }

    [Theory, OnEveryDatabase]
    public async Task Make_TargetOfTheUnitsOwnPlan_IsThePathOfEachUnitsPlanInTheItemsUnit(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenFiguresAsync();
        await GivenPathAsync(platform, 1, "家", 20);
        await GivenPathAsync(platform, 2, "万家", 0.004m);
        var scheme = await platform.GivenSchemeAsync(AScheme(Top(), AnItem("a", 100, new(ScoringMethod.Share) { TargetFrom = TargetOrigin.Plan, Target = 300, Most = 120 })));

        var run = (await platform.MakeAsync(ARequest(scheme.Id))).Value;

        // The third county has no plan of its own: the scheme's target holds.
        Assert.Equal([20m, 40m, null], [(await FigureAsync(platform, run, "a", 1))!.Target, (await FigureAsync(platform, run, "a", 2))!.Target, (await FigureAsync(platform, run, "a", 3))!.Target]);
    }

    private static async Task GivenPathAsync(TestPlatform platform, int unit, string unitOfMeasure, decimal planned)
    {
        var goal = PlanBuilder.AGoal(await platform.GivenAsync(PlanBuilder.APlan(Key(unit))), "指标a家数");
        (goal.IndicatorCode, goal.Unit) = ("a", unitOfMeasure);
        goal.PathPoints.Add(new PathPoint { GoalId = goal.Id, Year = 2023, Value = planned, SetAt = new(2022, 1, 1, 0, 0, 0, DateTimeKind.Utc) });
        await platform.GivenAsync(goal);
    }

    private static async Task<Guid> GivenSplitAsync(TestPlatform platform, Goal goal, int number, SplitStatus status, DateOnly? on, params decimal[] shares)
    {
        var split = new TargetSplit
        {
            GoalId = goal.Id,
            GoalName = goal.Name,
            RegionCode = Actors.City,
            Year = 2023,
            Kind = SplitKind.Regions,
            Number = number,
            Status = status,
            Method = SplitMethod.ByHand,
            Target = shares.Sum(),
            Unit = "家",
            Decimals = 0,
            PublishedAt = on?.ToDateTime(new(2, 0), DateTimeKind.Utc),
        };
        split.Shares.AddRange(shares.Select((s, n) => new TargetShare { SplitId = split.Id, RegionCode = Key(n + 1), Value = s }));
        return (await platform.GivenAsync(split)).Id;
    }

    [Theory, OnEveryDatabase]
    public async Task Replay_OfAResultThatWasTamperedWith_SaysSo(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenFiguresAsync();
        var run = (await platform.MakeAsync(ARequest((await platform.GivenSchemeAsync()).Id))).Value;

        await platform.SeeAsync(db => db.Set<UnitScore>().Where(u => u.UnitKey == Key(1)).ExecuteUpdateAsync(u => u.SetProperty(x => x.Content, x => x.Content.Replace("23.53", "93.53"))));

        var replay = (await ReplayAsync(platform, run)).Value;
        Assert.Equal((false, true, true), (replay.IsSame, replay.HasSameInputs, replay.HasSameResult));
        Assert.Equal(new ReplayDifference(Name(1), "总分", "93.53", "23.53"), Assert.Single(replay.Differences, d => d.What == "总分"));

        await platform.SeeAsync(db => db.Set<FrozenInputs>().ExecuteUpdateAsync(i => i.SetProperty(x => x.Content, "{")));
        Assert.Equal("replay.unreadable", (await ReplayAsync(platform, run)).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Replay_WithOneThingChanged_ShowsWhatFollowsAndStoresNothing(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenFiguresAsync();
        var run = (await platform.MakeAsync(ARequest((await platform.GivenSchemeAsync()).Id))).Value;
        await platform.GivenValueAsync("a", 1, 2023, 30, new DateTime(2025, 2, 1, 1, 0, 0, DateTimeKind.Utc));

        Assert.Equal([41.18m, 85m, 30m], await TotalsAsync(new() { Item = "a", Weight = 30 }));
        Assert.Equal([0m, 50m, 100m], await TotalsAsync(new() { Item = "a", Weight = 100 }));
        Assert.Equal([83.53m, 40m, 60m], await TotalsAsync(new() { CutOff = new(2025, 3, 1) }));
        Assert.Equal([20m, 70m, 60m], await TotalsAsync(new() { Item = "b", Method = ScoringMethod.Percentile }));
        Assert.Equal("replay.weight", (await ReplayAsync(platform, run, new() { Item = "a", Weight = 101 })).Problem?.Code);
        Assert.Equal(1, await platform.SeeAsync(db => db.Set<AssessmentRun>().CountAsync()));

        async Task<decimal[]> TotalsAsync(RunChange change)
        {
            var units = (await ReplayAsync(platform, run, change)).Value.After;
            return [.. units.Select(u => u.Result.Score!.Value)];
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Make_WhatCannotBe_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenFiguresAsync();
        var scheme = await platform.GivenSchemeAsync();
        var wrong = await platform.GivenSchemeAsync(AScheme(Top(), AnItem("a", 60), AnItem("b", 30)));

        Assert.Equal("run.cut-off", (await platform.MakeAsync(new() { SchemeId = scheme.Id, Year = 2024, DataYear = 2023, CutOff = new(2025, 7, 1) })).Problem?.Code);
        Assert.Equal("run.data-year", (await platform.MakeAsync(new() { SchemeId = scheme.Id, Year = 2023, DataYear = 2024, CutOff = new(2025, 6, 1) })).Problem?.Code);
        Assert.Contains("还差 10", (await platform.MakeAsync(ARequest(wrong.Id))).Problem?.Message, StringComparison.Ordinal);
        Assert.Equal(Problem.NotFoundCode, (await platform.MakeAsync(ARequest(scheme.Id), Actors.Staff(Actors.County))).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await platform.MakeAsync(ARequest(scheme.Id), Actors.Leader())).Problem?.Code);
        Assert.True((await platform.MakeAsync(ARequest(scheme.Id))).Succeeded);
        Assert.Equal("run.reason", (await platform.MakeAsync(ARequest(scheme.Id))).Problem?.Code);
    }

    private static async Task<UnitFigure?> FigureAsync(TestPlatform platform, Guid run, string item, int unit) =>
        CanonicalJson.Read<RunInputs>((await platform.SeeAsync(db => db.Set<FrozenInputs>().SingleAsync(i => i.RunId == run))).Content).FigureOf(item, Key(unit));

    [Theory, OnEveryDatabase]
    public async Task Replay_NodeWithAnotherWeight_KeepsTheProportionsBelow(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenFiguresAsync();
        var node = new SchemeItem("n", "top", "类", ItemSource.Node) { Weight = 60 };
        var scheme = await platform.GivenSchemeAsync(AScheme(Top(), node, AnItem("a", 45, parent: "n"), AnItem("b", 15, parent: "n"), new SchemeItem("j", "top", "评审", ItemSource.Judged) { Weight = 40 }));
        var request = ARequest(scheme.Id);
        var run = (await platform.MakeAsync(new() { SchemeId = scheme.Id, Year = request.Year, DataYear = request.DataYear, CutOff = request.CutOff, Also = new() { Judged = [new("j", Key(2), 80, "1 名评审人")] } })).Value;

        var unit = (await ReplayAsync(platform, run, new() { Item = "n", Weight = 80 })).Value.After[1];

        // a: 50, b: 100 with 60 and 20 of 80; the assessors' 80 counts 20.
        Assert.Equal([100m, 80m, 60m, 20m, 20m], unit.Result.Items.Select(i => i.Weight!.Value));
        Assert.Equal(66m, unit.Result.Score);
    }
}
