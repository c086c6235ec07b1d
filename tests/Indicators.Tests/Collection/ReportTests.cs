using Chuangpu.Indicators.Collection.Forms;
using Chuangpu.Indicators.Collection.Reports;
using Chuangpu.Indicators.Collection.Rounds;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Forms;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Contracts;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Indicators.Tests.Collection;

public sealed class ReportTests
{
    [Theory, OnEveryDatabase]
    public async Task Save_Draft_KeepsNumbersAsPeopleWriteThem(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        var round = await its.GivenRoundAsync();

        var saved = await its.SaveAsync(await its.ReportAsync(round), submit: false, null, null, ("HNTE", " １，２３４ "), ("RD-EXP", "1.2345"));

        Assert.True(saved.Value is { Kept: true, Submitted: false });
        var report = await its.ReportAsync(round);
        Assert.Equal(UnitReportState.Draft, report.State);
        Assert.Equal([("HNTE", 1234m), ("RD-EXP", 1.2345m)], report.Values.Select(v => (v.Row.IndicatorCode, v.Value!.Value)).OrderBy(v => v.IndicatorCode));
    }

    [Theory, OnEveryDatabase]
    public async Task Authors_OfFiguresOfAReport_AreWhoHandedInAndWhoApproved(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        await its.GivenLockedAsync(await its.GivenRoundAsync());
        await its.Platform.GivenAsync(IndicatorBuilder.AValue(70, 2023, Actors.County));

        var authors = await its.Platform.AsAsync<IStatistics, IReadOnlyDictionary<(string, int), StatisticAuthors>>(
            its.City, s => s.AuthorsAsync(Actors.County, [("HNTE", 2024), ("HNTE", 2023), ("HNTE", 2022), ("RD-INT", 2024)], null, default));

        // Nothing was entered for 2022, and what a formula gives was entered by nobody.
        Assert.Equal([("HNTE", 2023), ("HNTE", 2024)], authors.Keys.Order());
        Assert.Equal([its.County.UserId!.Value], authors[("HNTE", 2024)].ReportedBy);
        Assert.Equal((its.City.UserId, true), (authors[("HNTE", 2024)].ConfirmedBy, authors[("HNTE", 2024)].Note!.Contains("科技统计年报", StringComparison.Ordinal)));
        Assert.Empty(authors[("HNTE", 2023)].ReportedBy);
        Assert.Null(authors[("HNTE", 2023)].ConfirmedBy);
    }

    [Theory]
    [InlineData("八十", "不是数字")]
    [InlineData("80家", "带有单位")]
    [InlineData("1.5万", "带有单位")]
    [InlineData("1,5", "不是数字")]
    [InlineData("—", "没有数据请留空")]
    [InlineData("1e3", "带有单位")]
    [InlineData("9999999999999999", "数值过大")]
    [InlineData("0.12345678", "小数最多 6 位")]
    public async Task Save_TextThatIsNoNumber_KeepsNothingAndSaysHowToWriteIt(string typed, string said)
    {
        await using var its = await ACollection.StartAsync(Engine.Sqlite);
        var round = await its.GivenRoundAsync();

        var saved = await its.SaveAsync(await its.ReportAsync(round), submit: false, null, null, ("HNTE", typed), ("RD-EXP", "1"));

        Assert.False(saved.Value.Kept);
        Assert.Contains(said, Assert.Single(saved.Value.Findings).Message, StringComparison.Ordinal);
        Assert.Empty((await its.ReportAsync(round)).Values);
    }

    [Theory, OnEveryDatabase]
    public async Task Submit_WithMissingOrImpossibleNumbers_KeepsTheDraftAndNamesEachRow(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        var round = await its.GivenRoundAsync();

        var saved = await its.SaveAsync(await its.ReportAsync(round), submit: true, null, null, ("HNTE", "80.5"), ("RD-EXP", ""));

        Assert.True(saved.Value is { Kept: true, Submitted: false });
        Assert.Equal([(FindingKind.Hard, "row:1"), (FindingKind.Hard, "row:2")], saved.Value.Findings.Select(f => (f.Kind, f.Key)));
        Assert.Equal((UnitReportState.Draft, 80.5m), ((await its.ReportAsync(round)).State, (await its.ReportAsync(round)).Values.Single().Value));
    }

    [Theory, OnEveryDatabase]
    public async Task Approve_LastLevel_LocksAndEntersTheValues(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        var round = await its.GivenRoundAsync();
        var submitted = await its.GivenSubmittedAsync(round);
        Assert.Equal((UnitReportState.Submitted, Actors.City), (submitted.State, submitted.WaitsFor));
        Assert.Empty(await its.EntriesAsync());

        Assert.Null((await its.DecideAsync(submitted)).Problem);

        var report = await its.ReportAsync(round);
        Assert.Equal((UnitReportState.Locked, null), (report.State, report.WaitsFor));
        var entry = Assert.Single(await its.EntriesAsync());
        Assert.Equal((80m, ValueStatus.Preliminary, Actors.County, StatPeriod.OfYear(2024), its.City.UserId), (entry.Value!.Value, entry.Status, entry.RegionCode, entry.Period, entry.EnteredBy));
        Assert.Equal([ReportAction.Submit, ReportAction.Lock], report.Steps.OrderBy(s => s.At).Select(s => s.Action));
        Assert.Equal("report.locked", (await its.SaveAsync(report, submit: false, null, null, ("HNTE", "81"))).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Approve_FormOfTheProvince_GoesUpLevelByLevel(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        var round = await its.GivenRoundAsync(f => f.FinalLevel = RegionLevel.Province, by: its.Province);
        var report = await its.GivenSubmittedAsync(round);

        Assert.Equal(Problem.NotAllowedCode, (await its.DecideAsync(report, by: its.Province)).Problem?.Code);
        Assert.Null((await its.DecideAsync(report)).Problem);
        report = await its.ReportAsync(round);
        Assert.Equal((UnitReportState.Submitted, Actors.Province), (report.State, report.WaitsFor));
        Assert.Equal(Problem.NotAllowedCode, (await its.DecideAsync(report)).Problem?.Code);
        Assert.Empty(await its.EntriesAsync());

        Assert.Null((await its.DecideAsync(report, by: its.Province)).Problem);
        Assert.Single(await its.EntriesAsync());
    }

    [Theory, OnEveryDatabase]
    public async Task Return_WithReason_GoesBackToTheUnitAndUpAgainFromTheFirstLevel(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        var round = await its.GivenRoundAsync(f => f.FinalLevel = RegionLevel.Province, by: its.Province);
        await its.DecideAsync(await its.GivenSubmittedAsync(round));

        Assert.Equal("input", (await its.DecideAsync(await its.ReportAsync(round), ReportDecision.Return, its.Province)).Problem?.Code);
        Assert.Null((await its.DecideAsync(await its.ReportAsync(round), ReportDecision.Return, its.Province, "与统计局数据不一致")).Problem);

        var report = await its.ReportAsync(round);
        Assert.Equal((UnitReportState.Returned, "与统计局数据不一致"), (report.State, report.Reason));
        Assert.Equal(Actors.City, (await its.GivenSubmittedAsync(round, "79")).WaitsFor);
    }

    [Theory, OnEveryDatabase]
    public async Task Decide_ByWhomItIsNotTheTurnOf_IsRefused(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        var report = await its.GivenSubmittedAsync(await its.GivenRoundAsync());

        Assert.Equal(Problem.NotFoundCode, (await its.DecideAsync(report, by: Actors.Staff(Actors.OtherCity))).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await its.DecideAsync(report, by: its.County)).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await its.DecideAsync(report, by: Actors.Leader())).Problem?.Code);
        Assert.Equal(Problem.NotFoundCode, (await its.SaveAsync(report, false, its.OtherCounty)).Problem?.Code);
        Assert.Equal(Problem.NotFoundCode, (await its.SaveAsync(report, false, its.City)).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Approve_WhileTheUnitTookItBackAndEdits_IsRefused(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        var round = await its.GivenRoundAsync();
        var seen = await its.GivenSubmittedAsync(round);
        Assert.Null((await WithdrawAsync(its, seen)).Problem);

        Assert.Equal("report.state", (await its.DecideAsync(seen)).Problem?.Code);
        await its.GivenSubmittedAsync(round, "85");
        Assert.Equal(Problem.ConflictCode, (await its.DecideAsync(seen)).Problem?.Code);

        Assert.Empty(await its.EntriesAsync());
        Assert.Equal(UnitReportState.Submitted, (await its.ReportAsync(round)).State);
    }

    [Theory, OnEveryDatabase]
    public async Task Withdraw_AfterApproval_IsRefused(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        var round = await its.GivenRoundAsync(f => f.FinalLevel = RegionLevel.Province, by: its.Province);
        var seen = await its.GivenSubmittedAsync(round);
        await its.DecideAsync(seen);

        Assert.Equal("report.approved", (await WithdrawAsync(its, seen)).Problem?.Code);
        Assert.Equal(Problem.NotFoundCode, (await its.Platform.AsAsync<WithdrawReport, Result>(its.City, u => u.HandleAsync(seen.Id, seen.Version))).Problem?.Code);
    }

    private static Task<Result> WithdrawAsync(ACollection its, UnitReport report) =>
        its.Platform.AsAsync<WithdrawReport, Result>(its.County, u => u.HandleAsync(report.Id, report.Version));

    [Theory, OnEveryDatabase]
    public async Task Save_TwoColleaguesEditTheSame_TellsTheSecond(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        var round = await its.GivenRoundAsync();
        await its.SaveAsync(await its.ReportAsync(round), false, null, null, ("HNTE", "80"));
        var opened = await its.ReportAsync(round);

        Assert.True((await its.SaveAsync(opened, false, null, null, ("HNTE", "80"))).Succeeded);
        Assert.Equal(Problem.ConflictCode, (await its.SaveAsync(opened, true, null, null, ("HNTE", "90"), ("RD-EXP", "1"))).Problem?.Code);
        Assert.Equal(80m, (await its.ReportAsync(round)).Values.Single().Value);
    }

    [Theory, OnEveryDatabase]
    public async Task Submit_Twice_CountsOnce(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        var round = await its.GivenRoundAsync();
        var (report, token) = (await its.ReportAsync(round), Guid.NewGuid());
        Assert.True((await its.SaveAsync(report, true, null, null, ("HNTE", "80"), ("RD-EXP", "1"))).Value.Submitted);

        Assert.Equal("report.submitted", (await its.SaveAsync(report, true, null, null, ("HNTE", "80"), ("RD-EXP", "1"))).Problem?.Code);
        var submitted = await its.ReportAsync(round);
        Assert.Single(submitted.Steps);

        Assert.Null((await DecideWithTokenAsync()).Problem);
        // The same click again: the state answers, and were it quicker, the token would.
        Assert.Equal("report.state", (await DecideWithTokenAsync()).Problem?.Code);
        Assert.Single(await its.EntriesAsync());
        await Assert.ThrowsAsync<AlreadySubmittedException>(() => its.Platform.AsAsync(its.City, async s =>
        {
            s.GetRequiredService<CurrentSubmission>().Token = token;
            return await s.GetRequiredService<UnlockReport>().HandleAsync(new() { ReportId = report.Id, Version = (await its.ReportAsync(round)).Version, Reason = "漏报" });
        }));

        Task<Result> DecideWithTokenAsync() => its.Platform.AsAsync(its.City, s =>
        {
            s.GetRequiredService<CurrentSubmission>().Token = token;
            return s.GetRequiredService<DecideReport>().HandleAsync(new() { ReportId = report.Id, Version = submitted.Version, Decision = ReportDecision.Approve });
        });
    }

    [Theory, OnEveryDatabase]
    public async Task Unlock_BeforePublication_CorrectsWithTheReasonAtTheSameStatus(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        var round = await its.GivenRoundAsync();
        var locked = await its.GivenLockedAsync(round);

        Assert.Equal(Problem.NotAllowedCode, (await its.UnlockAsync(locked, by: its.County)).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await its.UnlockAsync(locked, by: its.Province)).Problem?.Code);
        Assert.Equal("input", (await its.UnlockAsync(locked, null)).Problem?.Code);
        Assert.Null((await its.UnlockAsync(locked)).Problem);
        Assert.Equal(80m, Assert.Single(await its.EntriesAsync()).Value);
        await its.GivenLockedAsync(round, "81");

        var entries = await its.EntriesAsync();
        Assert.Equal([(80m, ValueStatus.Preliminary), (81m, ValueStatus.Preliminary)], entries.Select(e => (e.Value!.Value, e.Status)));
        Assert.Contains("漏报一家", entries[1].Note, StringComparison.Ordinal);
        Assert.Single(await its.EntriesAsync("RD-EXP"));
    }

    [Theory, OnEveryDatabase]
    public async Task Unlock_AfterPublication_MakesRevisions(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        var round = await its.GivenRoundAsync();
        await its.GivenLockedAsync(round);
        Assert.Equal("round.open", (await PublishAsync(its, round)).Problem?.Code);
        await its.GivenLockedAsync(round, "40", "0.5", Actors.OtherCounty);
        Assert.Null((await PublishAsync(its, round)).Problem);
        Assert.Equal("round.published", (await PublishAsync(its, round)).Problem?.Code);

        await its.UnlockAsync(await its.ReportAsync(round));
        await its.GivenLockedAsync(round, "81");

        var entries = (await its.EntriesAsync()).Where(e => e.RegionCode == Actors.County).ToList();
        Assert.Equal([(80m, ValueStatus.Preliminary), (81m, ValueStatus.Revised)], entries.Select(e => (e.Value!.Value, e.Status)));
    }

    private static async Task<Result> PublishAsync(ACollection its, Guid round)
    {
        var version = await its.Platform.SeeAsync(db => db.Set<CollectionRound>().Where(r => r.Id == round).Select(r => r.Version).SingleAsync());
        return await its.Platform.AsAsync<ChangeRound, Result>(its.City, u => u.PublishFiguresAsync(round, version));
    }

    [Theory, OnEveryDatabase]
    public async Task Approve_OverAFirmerFigure_IsRefusedAndNothingIsEntered(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        await its.Platform.GivenAsync(IndicatorBuilder.AValue(1.7m, region: Actors.County, code: "RD-EXP"));
        var report = await its.GivenSubmittedAsync(await its.GivenRoundAsync());

        Assert.Equal("report.firmer", (await its.DecideAsync(report)).Problem?.Code);
        Assert.Empty(await its.EntriesAsync());
        Assert.Equal(UnitReportState.Submitted, (await its.ReportAsync(report.RoundId)).State);
    }

    [Theory, OnEveryDatabase]
    public async Task Approve_OrganisationsOfACounty_BecomeOneSumWhenAllAreLocked(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        var (one, two) = (await its.GivenOrganisationAsync("甲企业"), await its.GivenOrganisationAsync("乙企业"));
        var round = await its.GivenRoundAsync(f => (f.Reporters, f.UnitLevel, f.OrganisationIds) = (Reporters.Organisations, null, [one.Id, two.Id]), ["RD-EXP"]);
        foreach (var (unit, number) in new[] { (one, "1.5"), (two, "2") })
        {
            var report = await OfAsync(unit.Id);
            Assert.True((await its.SaveAsync(report, true, Actors.Enterprise(unit.Id), null, ("RD-EXP", number))).Value.Submitted);
            Assert.Equal(Actors.County, (await OfAsync(unit.Id)).WaitsFor);
            Assert.Null((await its.DecideAsync(await OfAsync(unit.Id), by: its.County)).Problem);
            Assert.Empty(await its.EntriesAsync("RD-EXP"));
            Assert.Null((await its.DecideAsync(await OfAsync(unit.Id))).Problem);
        }

        Assert.Equal((3.5m, Actors.County), (await its.EntriesAsync("RD-EXP")).Select(e => (e.Value!.Value, e.RegionCode)).Single());

        Task<UnitReport> OfAsync(Guid unit) => its.Platform.SeeAsync(db => db.Set<UnitReport>().SingleAsync(r => r.RoundId == round && r.OrganisationId == unit));
    }

    [Theory, OnEveryDatabase]
    public async Task Draft_BeforeItIsHandedIn_IsSeenByItsUnitAlone(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        var round = await its.GivenRoundAsync();
        await its.SaveAsync(await its.ReportAsync(round), false, null, null, ("HNTE", "80"));

        Assert.Equal((1, 0, 0, 0), (await CountAsync(its.County), await CountAsync(its.City), await CountAsync(its.OtherCounty), await CountAsync(Actors.Enterprise(Guid.NewGuid()))));
        await its.GivenSubmittedAsync(round);
        Assert.Equal((2, 2, 0, 0), (await CountAsync(its.County), await CountAsync(its.City), await CountAsync(its.OtherCounty), await CountAsync(Actors.Staff(Actors.OtherCity))));

        Task<int> CountAsync(Actor actor) => its.Platform.AsAsync(actor, s => s.GetRequiredService<ChuangpuDb>().Set<ReportedValue>().CountAsync());
    }

    private static Task<Result> ProveAsync(ACollection its, UnitReport report, Guid row, string name = "台账.txt", byte[]? content = null, Actor? by = null) =>
        its.Platform.AsAsync<ProveValue, Result>(by ?? its.County, u => u.HandleAsync(new() { ReportId = report.Id, RowId = row, File = new(name, new MemoryStream(content ?? "高新技术企业 80 家"u8.ToArray())) }));

    private static Task<Guid> RowAsync(ACollection its, string indicator) =>
        its.Platform.SeeAsync(db => db.Set<FormRow>().Where(r => r.IndicatorCode == indicator).Select(r => r.Id).SingleAsync());

    [Theory, OnEveryDatabase]
    public async Task Prove_NumberOfAnOpenReport_GoesWithItIntoTheValue(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        var report = await its.ReportAsync(await its.GivenRoundAsync());
        var row = await RowAsync(its, "HNTE");

        Assert.True((await ProveAsync(its, report, row, "旧.txt")).Succeeded);
        Assert.True((await ProveAsync(its, report, row)).Succeeded);
        Assert.Null((await its.DecideAsync(await its.GivenSubmittedAsync(report.RoundId))).Problem);

        var files = await its.Platform.SeeAsync(db => db.Set<IndicatorValue>().Select(v => new { v.IndicatorCode, File = v.Evidence == null ? null : v.Evidence.FileName }).ToListAsync());
        Assert.Equal([("HNTE", "台账.txt"), ("RD-EXP", null)], files.Select(f => (f.IndicatorCode, f.File)).OrderBy(f => f.IndicatorCode));
        Assert.Equal("report.locked", (await ProveAsync(its, report, row)).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Prove_ByAnotherUnitOrWithAProgramOrAForeignRow_KeepsNothing(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        var report = await its.ReportAsync(await its.GivenRoundAsync());
        var row = await RowAsync(its, "HNTE");

        Assert.Equal(Problem.NotFoundCode, (await ProveAsync(its, report, row, by: its.OtherCounty)).Problem?.Code);
        Assert.Equal(Problem.NotFoundCode, (await ProveAsync(its, report, row, by: its.City)).Problem?.Code);
        Assert.StartsWith("file.", (await ProveAsync(its, report, row, "台账.exe", [0x4D, 0x5A, 0, 0])).Problem?.Code);
        Assert.Equal("evidence.row", (await ProveAsync(its, report, Guid.NewGuid())).Problem?.Code);

        Assert.Equal(0, await its.Platform.SeeAsync(db => db.Set<ReportEvidence>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Prove_TakenAway_LeavesTheNumber(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        var report = await its.ReportAsync(await its.GivenRoundAsync());
        var row = await RowAsync(its, "HNTE");
        _ = await its.SaveAsync(report, submit: false, null, null, ("HNTE", "80"));
        Assert.True((await ProveAsync(its, report, row)).Succeeded);

        Assert.True((await its.Platform.AsAsync<ProveValue, Result>(its.County, u => u.RemoveAsync(report.Id, row))).Succeeded);

        Assert.Equal(0, await its.Platform.SeeAsync(db => db.Set<ReportEvidence>().CountAsync()));
        Assert.Equal(80, Assert.Single((await its.ReportAsync(report.RoundId)).Values).Value);
    }
}
