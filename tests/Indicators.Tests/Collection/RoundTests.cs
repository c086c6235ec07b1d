using Chuangpu.Indicators.Collection.Forms;
using Chuangpu.Indicators.Collection.Reports;
using Chuangpu.Indicators.Collection.Rounds;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Results;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Indicators.Tests.Collection;

public sealed class RoundTests
{
    private static Task<List<Notice>> NoticesAsync(ACollection its, string beginning) =>
        its.Platform.SeeAsync(db => db.Set<Notice>().Where(n => n.Title.StartsWith(beginning)).ToListAsync());

    private static Task<int> RemindAsync(ACollection its) => its.Platform.AsAsync<RemindUnits, int>(Actor.System, u => u.HandleAsync(null));

    [Theory, OnEveryDatabase]
    public async Task Open_Round_GivesEveryCountyAReportAndTellsIt(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        await its.GivenAccountAsync(Actors.County);

        var round = await its.GivenRoundAsync();

        var reports = await its.Platform.SeeAsync(db => db.Set<UnitReport>().Where(r => r.RoundId == round).OrderBy(r => r.RegionCode).ToListAsync());
        Assert.Equal([(Actors.County, UnitReportState.NotStarted), (Actors.OtherCounty, UnitReportState.NotStarted)], reports.Select(r => (r.RegionCode, r.State)));
        Assert.Equal($"/collection/reports/{reports[0].Id}", Assert.Single(await NoticesAsync(its, "请填报")).Href);
        var kept = await its.Platform.SeeAsync(db => db.Set<CollectionRound>().SingleAsync());
        Assert.Equal((null, new DateOnly(2025, 7, 10), new DateOnly(2025, 7, 20), null), (kept.UnitsDueOn, kept.CountyDueOn!.Value, kept.PrefectureDueOn!.Value, kept.ProvinceDueOn));
    }

    [Theory, OnEveryDatabase]
    public async Task Open_SamePeriodAgainEvenWithANewVersion_IsRefused(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        var form = await its.GivenFormAsync();
        Assert.True((await its.OpenAsync(ACollection.ARound(form))).Succeeded);
        Assert.Equal("round.double", (await its.OpenAsync(ACollection.ARound(form))).Problem?.Code);

        var next = (await its.Platform.AsAsync<BeginVersion, Result<Guid>>(its.City, u => u.HandleAsync(form))).Value;
        Assert.Null((await its.PublishAsync(next)).Problem);

        Assert.Equal("round.double", (await its.OpenAsync(ACollection.ARound(next))).Problem?.Code);
        Assert.Equal("round.form", (await its.OpenAsync(ACollection.ARound(form, "2023"))).Problem?.Code);
        Assert.True((await its.OpenAsync(ACollection.ARound(next, "2023"))).Succeeded);
    }

    [Theory, OnEveryDatabase]
    public async Task Open_PeriodOrDeadlineThatCannotBe_NamesTheField(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        var form = await its.GivenFormAsync();
        var (missing, past, turned) = (ACollection.ARound(form), ACollection.ARound(form), ACollection.ARound(form));
        missing.PrefectureDueOn = null;
        past.CountyDueOn = new DateOnly(2025, 6, 29);
        turned.PrefectureDueOn = new DateOnly(2025, 7, 9);

        Assert.Equal(("value.early", "Period"), Of(await its.OpenAsync(ACollection.ARound(form, "2025"))));
        Assert.Equal(("round.period", "Period"), Of(await its.OpenAsync(ACollection.ARound(form, "2024-Q1"))));
        Assert.Equal(("round.due", "PrefectureDueOn"), Of(await its.OpenAsync(missing)));
        Assert.Equal(("round.due", "CountyDueOn"), Of(await its.OpenAsync(past)));
        Assert.Equal(("round.due", "PrefectureDueOn"), Of(await its.OpenAsync(turned)));
        Assert.Equal(Problem.NotFoundCode, (await its.OpenAsync(ACollection.ARound(form), its.County)).Problem?.Code);

        static (string?, string?) Of(Result<Guid> result) => (result.Problem?.Code, result.Problem?.Field);
    }

    [Theory, OnEveryDatabase]
    public async Task Remind_NearTheLastDay_OnceADayAndNotThoseWhoHandedIn(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        await its.GivenAccountAsync(Actors.County);
        await its.GivenAccountAsync(Actors.OtherCounty);
        var round = await its.GivenRoundAsync();
        Assert.Equal(0, await RemindAsync(its));
        await its.GivenSubmittedAsync(round, region: Actors.OtherCounty);

        its.Platform.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(1, await RemindAsync(its));
        Assert.Equal(0, await RemindAsync(its));
        its.Platform.Clock.Advance(TimeSpan.FromDays(5));
        Assert.Equal(1, await RemindAsync(its));

        var titles = (await NoticesAsync(its, "催报")).OrderBy(n => n.SentAt).Select(n => n.Title).ToList();
        Assert.Collection(titles, t => Assert.EndsWith("2025-07-10 截止", t), t => Assert.EndsWith("已逾期 2 天", t));
    }

    [Theory, OnEveryDatabase]
    public async Task Remind_WholeRoundByHand_IsForItsBureauOnly(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        await its.GivenAccountAsync(Actors.County);
        var round = await its.GivenRoundAsync();

        Assert.Equal(Problem.NotFoundCode, (await its.Platform.AsAsync<RemindRound, Result<int>>(its.County, u => u.HandleAsync(round))).Problem?.Code);
        Assert.Equal(2, (await its.Platform.AsAsync<RemindRound, Result<int>>(its.City, u => u.HandleAsync(round))).Value);
        Assert.Single(await NoticesAsync(its, "催报"));
    }

    [Theory, OnEveryDatabase]
    public async Task Todos_AtEachStage_StandWithWhoeverHasToAct(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        var round = await its.GivenRoundAsync();

        Assert.Equal(("数据填报", new DateOnly(2025, 7, 10)), Assert.Single(await TodosAsync(its, its.County)));
        Assert.Empty(await TodosAsync(its, its.City));
        await its.GivenSubmittedAsync(round);
        Assert.Empty(await TodosAsync(its, its.County));
        Assert.Equal(("数据审核", new DateOnly(2025, 7, 20)), Assert.Single(await TodosAsync(its, its.City)));
        await its.DecideAsync(await its.ReportAsync(round), ReportDecision.Return, reason: "与上年差距大");
        Assert.Equal("退回修改", Assert.Single(await TodosAsync(its, its.County)).Category);
        Assert.Empty(await TodosAsync(its, Actors.Leader()));
    }

    private static async Task<List<(string Category, DateOnly? Due)>> TodosAsync(ACollection its, Actor actor) => await its.Platform.AsAsync(actor, async s =>
    {
        var all = new List<(string, DateOnly?)>();
        foreach (var source in s.GetServices<ITodoSource>())
        {
            all.AddRange((await source.ListAsync(actor, default)).Where(t => t.Href.StartsWith("/collection", StringComparison.Ordinal)).Select(t => (t.Category, t.DueOn)));
        }

        return all;
    });

    [Theory, OnEveryDatabase]
    public async Task MoveDeadlines_ByTheBureau_HoldsAndConflictIsTold(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        var round = await its.GivenRoundAsync();
        var version = await its.Platform.SeeAsync(db => db.Set<CollectionRound>().Select(r => r.Version).SingleAsync());
        var request = new ChangeRound.Deadlines { RoundId = round, Version = version, CountyDueOn = new DateOnly(2025, 8, 1), PrefectureDueOn = new DateOnly(2025, 8, 10) };

        Assert.Equal(Problem.NotFoundCode, (await MoveAsync(its, request, its.County)).Problem?.Code);
        Assert.Null((await MoveAsync(its, request, its.City)).Problem);
        Assert.Equal(Problem.ConflictCode, (await MoveAsync(its, request, its.City)).Problem?.Code);
        Assert.Equal(new DateOnly(2025, 8, 1), await its.Platform.SeeAsync(db => db.Set<CollectionRound>().Select(r => r.CountyDueOn).SingleAsync()));
    }

    private static Task<Result> MoveAsync(ACollection its, ChangeRound.Deadlines request, Actor by) => its.Platform.AsAsync<ChangeRound, Result>(by, u => u.MoveDeadlinesAsync(request));
}
