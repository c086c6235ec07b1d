using Chuangpu.Assessment.Contracts;
using Chuangpu.Assessment.Process;
using Chuangpu.Assessment.Process.Appeals;
using Chuangpu.Assessment.Process.Cases;
using Chuangpu.Assessment.Process.Judging;
using Chuangpu.Assessment.Process.Publication;
using Chuangpu.Assessment.Process.Results;
using Chuangpu.Assessment.Runs;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Audit;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Assessment.Tests.Process;

public sealed class ProcessTests
{
    [Theory, OnEveryDatabase]
    public async Task Process_EveryStep_EndsInPublishedGradesAndATrail(Engine engine)
    {
        await using var process = await AProcess.StartAsync(engine);
        var first = await process.AnnouncedAsync();
        Assert.Equal(new DateOnly(2025, 7, 7), (await process.SeeAsync()).AppealUntil);

        var appeal = (await process.AppealAsync(3, files: "更正说明.txt")).Value;
        Assert.Null((await process.DecideAsync(appeal, AppealState.Upheld, points: 2)).Problem);
        process.Platform.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal("assessment.upheld", (await process.PublishAsync()).Problem?.Code);
        var second = (await process.RunAsync("申诉成立：丙县加 2 分")).Value;
        Assert.Null((await process.AnnounceAsync(second)).Problem);
        Assert.Null((await process.PublishAsync()).Problem);
        Assert.Null((await process.ArchiveAsync()).Problem);

        var (before, after) = (await ScoreAsync(process, first, 3), await ScoreAsync(process, second, 3));
        Assert.Equal(before + 2, after);
        var published = Assert.Single(await process.Platform.AsAsync<IPublishedAssessments, IReadOnlyList<PublishedAssessment>>(Actor.Anonymous, p => p.ListAsync(Actors.City, default)));
        Assert.Equal(("2024年度县区创新考核", 3), (published.Title, published.Units.Count));
        Assert.Equal(after, published.Units.Single(u => u.Name == "丙县").Score);
        Assert.Single(published.Units, u => u.Grade == "优秀");
        var done = await process.SeeAsync();
        Assert.Equal((ProcessState.Archived, second), (done.State, done.RunId!.Value));
        Assert.Equal(
            ["Begin", "Appoint", "Open", "Check", "Check", "Check", "StartJudging", "Announce", "Appeal", "Update", "Publish", "Archive"], done.Steps.OrderBy(s => s.Ordinal).Select(s => s.Kind));
        Assert.Equal(second, (await process.Platform.SeeAsync(db => db.Set<Appeal>().SingleAsync(a => a.Id == appeal))).CarriedOutByRunId);
        var kinds = await process.Platform.SeeAsync(db => db.Set<AuditEntry>().Select(e => e.Subject).Distinct().ToListAsync());
        Assert.Superset(new HashSet<string> { nameof(AssessmentProcess), nameof(UnitCase), nameof(Assessor), nameof(ItemMark), nameof(ResultLetter), nameof(Appeal), nameof(RecordedEvent), nameof(PublishedGrade) }, kinds.ToHashSet());
    }

    [Theory, OnEveryDatabase]
    public async Task Letter_AfterAnAppeal_GoesToThoseWhoseResultChanged(Engine engine)
    {
        await using var process = await AProcess.StartAsync(engine);
        await process.AnnouncedAsync();
        Assert.Null((await process.DecideAsync((await process.AppealAsync(3)).Value, AppealState.Upheld, points: 2)).Problem);
        Assert.Null((await process.AnnounceAsync((await process.RunAsync("申诉")).Value)).Problem);

        var letters = await process.Platform.SeeAsync(db => db.Set<ResultLetter>().ToListAsync());
        Assert.Equal([1, 1, 2], letters.GroupBy(l => l.CaseId).Select(g => g.Count()).Order());
        var last = letters.Single(l => l.Number == 2);
        Assert.Equal((await process.CaseAsync(3)).Id, last.CaseId);
        Assert.Contains(last.Lines(), l => l is { Code: AProcess.Change, Score: 2 });
    }

    [Theory, OnEveryDatabase]
    public async Task Letter_WithAPublishedResultOfTheYearBefore_TellsWhatMovedTheTotalExactly(Engine engine)
    {
        await using var process = await AProcess.StartAsync(engine);
        var before = (await process.Platform.AsAsync<MakeRun, Result<Guid>>(process.Staff, u => u.HandleAsync(new() { SchemeId = process.SchemeId, Year = 2023, DataYear = 2022, CutOff = new(2025, 6, 1) }))).Value;
        var version = (await process.SeeAsync()).SchemeVersionId;
        var earlier = await process.Platform.GivenAsync(new AssessmentProcess { SchemeId = process.SchemeId, SchemeVersionId = version, Title = "2023年度县区创新考核", RegionCode = Actors.City, Year = 2023, Rules = new(), RunId = before });
        await process.AnnouncedAsync();
        var letters = await process.Platform.SeeAsync(db => db.Set<ResultLetter>().ToListAsync());
        // What was never published was never told.
        Assert.All(letters.SelectMany(l => l.Lines()), l => Assert.Null(l.Change));

        await process.Platform.SeeAsync(db => db.Set<AssessmentProcess>().Where(p => p.Id == earlier.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.PublishedAt, new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc))));
        Assert.Null((await process.DecideAsync((await process.AppealAsync(3)).Value, AppealState.Upheld, points: 2)).Problem);
        Assert.Null((await process.AnnounceAsync((await process.RunAsync("申诉")).Value)).Problem);
        var last = await process.Platform.SeeAsync(async db => await db.Set<ResultLetter>().SingleAsync(l => l.Number == 2 && l.CaseId == db.Set<UnitCase>().Single(c => c.UnitKey == AssessmentBuilder.Key(3) && c.ProcessId == process.Id).Id));
        var was = (await process.Platform.UnitsAsync(before)).Single(u => u.UnitKey == AssessmentBuilder.Key(3)).Score!.Value;
        var lines = last.Lines();

        Assert.Equal(last.Score - was, lines[0].Change);
        Assert.Equal(last.Score - was, lines.Skip(1).Sum(l => l.Change));
        Assert.Equal(2, lines.Single(l => l.Code == AProcess.Change).Change);
        Assert.Equal($"/indicators/a?region={AssessmentBuilder.Key(3)}", lines.Single(l => l.Code == "a").Href);
        Assert.All(lines, l => Assert.True(l.IsItem || l.Change is not null));
    }

    [Theory, OnEveryDatabase]
    public async Task Results_BeforePublication_AreEachUnitsOwnAlone(Engine engine)
    {
        await using var process = await AProcess.StartAsync(engine);
        var expert = await process.JudgedAsync();
        Assert.Empty(await LettersAsync(process, AProcess.Unit(1)));
        Assert.Null((await process.AnnounceAsync((await process.RunAsync()).Value)).Problem);
        Assert.False((await process.AppealAsync(1)).Problem is not null);

        foreach (var unit in new[] { 1, 2, 3 })
        {
            var own = await process.CaseAsync(unit);
            Assert.Equal([own.Id], (await LettersAsync(process, AProcess.Unit(unit))).Select(l => l.CaseId));
            Assert.Equal([own.Id], (await process.Platform.AsAsync<ChuangpuDb, List<UnitCase>>(AProcess.Unit(unit), db => db.Set<UnitCase>().ToListAsync())).Select(c => c.Id));
            Assert.Equal(unit == 1 ? 1 : 0, await process.Platform.AsAsync<ChuangpuDb, int>(AProcess.Unit(unit), db => db.Set<Appeal>().CountAsync()));
            Assert.Equal(0, await process.Platform.AsAsync<ChuangpuDb, int>(AProcess.Unit(unit), db => db.Set<UnitScore>().CountAsync()));
            Assert.Equal(0, await process.Platform.AsAsync<ChuangpuDb, int>(AProcess.Unit(unit), db => db.Set<ItemMark>().CountAsync()));
        }

        foreach (var outsider in new[] { Actor.Anonymous, expert, Actors.Staff(Actors.OtherCity), Actors.Staff("990109"), Actors.Enterprise(Guid.CreateVersion7()) })
        {
            Assert.Empty(await LettersAsync(process, outsider));
        }

        Assert.Equal(3, (await LettersAsync(process, Actors.Leader())).Count);
        Assert.Empty(await process.Platform.AsAsync<IPublishedAssessments, IReadOnlyList<PublishedAssessment>>(Actor.Anonymous, p => p.ListAsync(null, default)));
    }

    [Theory, OnEveryDatabase]
    public async Task Appeal_AfterTheLastDay_IsRefusedWithTheDate(Engine engine)
    {
        await using var process = await AProcess.StartAsync(engine);
        await process.AnnouncedAsync();
        process.Platform.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Null((await process.AppealAsync(1)).Problem);
        process.Platform.Clock.Advance(TimeSpan.FromDays(1));

        var late = (await process.AppealAsync(2)).Problem!;
        Assert.Equal("appeal.late", late.Code);
        Assert.Contains("2025年7月7日", late.Message);
    }

    [Theory, OnEveryDatabase]
    public async Task Appeal_Decision_IsNeverTheCheckersNorTheAnnouncers(Engine engine)
    {
        await using var process = await AProcess.StartAsync(engine);
        await process.JudgedAsync();
        Assert.Null((await process.AnnounceAsync((await process.RunAsync()).Value, process.Second)).Problem);
        var appeal = (await process.AppealAsync(1)).Value;

        Assert.Equal("four-eyes", (await process.DecideAsync(appeal, AppealState.Dismissed, process.Staff)).Problem?.Code);
        Assert.Equal("four-eyes", (await process.DecideAsync(appeal, AppealState.Dismissed, process.Second)).Problem?.Code);
        Assert.Equal(Problem.NotFoundCode, (await process.DecideAsync(appeal, AppealState.Dismissed, AProcess.Unit(1))).Problem?.Code);
        Assert.Null((await process.DecideAsync(appeal, AppealState.Dismissed, Actors.Leader())).Problem);
        Assert.Equal("appeal.state", (await process.DecideAsync(appeal, AppealState.Upheld, Actors.Leader(), 1)).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Publish_BeforeItsTime_SaysWhatIsOpen(Engine engine)
    {
        await using var process = await AProcess.StartAsync(engine);
        await process.AnnouncedAsync();
        var appeal = (await process.AppealAsync(1)).Value;

        Assert.Equal("four-eyes", (await process.PublishAsync(process.Staff)).Problem?.Code);
        Assert.Contains("2025-07-07", (await process.PublishAsync()).Problem!.Message);
        process.Platform.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal("assessment.pending", (await process.PublishAsync()).Problem?.Code);
        Assert.Null((await process.DecideAsync(appeal, AppealState.Dismissed)).Problem);
        Assert.Null((await process.PublishAsync()).Problem);
        Assert.Equal("assessment.state", (await process.PublishAsync()).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Announce_RunOlderThanTheMarks_IsRefused(Engine engine)
    {
        await using var process = await AProcess.StartAsync(engine);
        var run = (await process.RunAsync()).Value;
        Assert.Equal("assessment.state", (await process.AnnounceAsync(run)).Problem?.Code);
        await process.JudgedAsync();

        Assert.Equal("run.outdated", (await process.AnnounceAsync(run)).Problem?.Code);
        Assert.Equal(Problem.NotFoundCode, (await process.AnnounceAsync(run, AProcess.Unit(1))).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await process.AnnounceAsync(run, Actors.Leader())).Problem?.Code);
        Assert.Null((await process.AnnounceAsync((await process.RunAsync("评审完成")).Value)).Problem);
    }

    [Theory, OnEveryDatabase]
    public async Task Report_ReturnedWithAReason_IsMendedAndChecked(Engine engine)
    {
        await using var process = await AProcess.StartAsync(engine);
        Assert.Equal("assessment.state", (await process.ReportAsync(1)).Problem?.Code);
        Assert.Null((await process.OpenAsync()).Problem);
        Assert.Equal("assessment.statement", (await process.ReportAsync(1, "")).Problem?.Code);
        Assert.Null((await process.ReportAsync(1, "", submit: false)).Problem);
        Assert.Equal(Problem.NotFoundCode, (await process.ReportAsync(1, by: AProcess.Unit(2))).Problem?.Code);
        Assert.Null((await process.ReportAsync(1, files: "机制文件.txt")).Problem);
        Assert.Equal("assessment.submitted", (await process.ReportAsync(1)).Problem?.Code);
        Assert.Equal("input", (await process.CheckAsync(1, CheckOutcome.Return)).Problem?.Code);
        Assert.Null((await process.CheckAsync(1, CheckOutcome.Return, "缺少会议纪要")).Problem);
        Assert.Null((await process.ReportAsync(1, "补充会议纪要")).Problem);
        Assert.Null((await process.CheckAsync(1)).Problem);

        Assert.Contains("还没有过", (await process.JudgeAsync()).Problem!.Message);
        process.Platform.Clock.Advance(TimeSpan.FromDays(11));
        Assert.Equal("assessment.late", (await process.ReportAsync(2)).Problem?.Code);
        Assert.Equal("assessment.missing", (await process.JudgeAsync()).Problem?.Code);
        Assert.Equal("assessment.assessors", (await process.JudgeAsync(withoutReport: true)).Problem?.Code);
        Assert.Null((await process.AppointAsync(await process.ExpertAsync("某专家"))).Problem);
        Assert.Null((await process.JudgeAsync(withoutReport: true)).Problem);
    }

    [Theory, OnEveryDatabase]
    public async Task Evidence_OfAUnit_IsSeenByItAndTheBureauAbove(Engine engine)
    {
        await using var process = await AProcess.StartAsync(engine);
        Assert.Null((await process.OpenAsync()).Problem);
        Assert.Null((await process.ReportAsync(1, files: "机制文件.txt")).Problem);
        Task<List<string>> EvidenceAsync(Actor actor) => process.Platform.AsAsync<ChuangpuDb, List<string>>(actor, db => db.Set<CaseFile>().Select(f => f.Attachment.FileName).ToListAsync());

        Assert.Equal(["机制文件.txt"], await EvidenceAsync(AProcess.Unit(1)));
        Assert.Equal(["机制文件.txt"], await EvidenceAsync(process.Second));
        Assert.Empty(await EvidenceAsync(AProcess.Unit(2)));
    }

    [Theory, OnEveryDatabase]
    public async Task Judging_BeforeTheDeclaration_ShowsNothing(Engine engine)
    {
        await using var process = await AProcess.StartAsync(engine);
        var (one, other) = (await process.ExpertAsync("专家一"), await process.ExpertAsync("专家二"));
        Assert.Null((await process.AppointAsync(one)).Problem);
        Assert.Null((await process.AppointAsync(other)).Problem);
        Assert.Equal("assessment.twice", (await process.AppointAsync(one)).Problem?.Code);
        Assert.Null((await process.OpenAsync()).Problem);
        foreach (var unit in new[] { 1, 2, 3 })
        {
            Assert.Null((await process.ReportAsync(unit)).Problem);
            Assert.Null((await process.CheckAsync(unit)).Problem);
        }

        Assert.Equal("assessment.state", (await process.DeclareAsync(one)).Problem?.Code);
        Assert.Null((await process.JudgeAsync()).Problem);
        Assert.Equal("assessment.declare", (await process.MarkAsync(one, 1, 90)).Problem?.Code);
        Assert.Equal(0, await process.Platform.AsAsync<ChuangpuDb, int>(one, db => db.Set<UnitCase>().CountAsync()));
        Assert.Null((await process.DeclareAsync(one, 1)).Problem);
        Assert.Null((await process.DeclareAsync(other)).Problem);
        Assert.Equal("assessment.recused", (await process.MarkAsync(one, 1, 90)).Problem?.Code);
        Assert.Equal("mark.range", (await process.MarkAsync(one, 2, 100.5m)).Problem?.Code);
        Assert.Null((await process.MarkAsync(one, 2, 90)).Problem);
        Assert.Equal("assessment.unmarked", (await process.FinishAsync(one)).Problem?.Code);
        Assert.Null((await process.MarkAsync(one, 3, 60)).Problem);
        Assert.Null((await process.FinishAsync(one)).Problem);
        Assert.Equal("assessment.done", (await process.MarkAsync(one, 3, 61)).Problem?.Code);
        Assert.Equal(2, await process.Platform.AsAsync<ChuangpuDb, int>(one, db => db.Set<UnitCase>().CountAsync()));
        Assert.Equal(0, await process.Platform.AsAsync<ChuangpuDb, int>(other, db => db.Set<ItemMark>().CountAsync()));
        foreach (var (unit, score) in new[] { (1, 80m), (2, 70m), (3, 61m) })
        {
            Assert.Null((await process.MarkAsync(other, unit, score)).Problem);
        }

        Assert.Equal("assessment.judging", (await process.AnnounceAsync((await process.RunAsync()).Value)).Problem?.Code);
        Assert.Null((await process.FinishAsync(other)).Problem);
        var run = (await process.RunAsync("评审完成")).Value;
        Assert.Null((await process.AnnounceAsync(run)).Problem);
        var inputs = CanonicalJson.Read<RunInputs>((await process.Platform.SeeAsync(db => db.Set<FrozenInputs>().SingleAsync(i => i.RunId == run))).Content);
        Assert.Equal([80, 80, 60.5m], inputs.Judged.Select(j => j.Score));
    }

    [Theory, OnEveryDatabase]
    public async Task Judging_Blind_HidesNamesAndFilesThatTell(Engine engine)
    {
        await using var process = await AProcess.StartAsync(engine, blind: true);
        var expert = await process.ExpertAsync("某专家");
        Assert.Null((await process.AppointAsync(expert)).Problem);
        Assert.Null((await process.OpenAsync()).Problem);
        Assert.Null((await process.ReportAsync(1, "甲县成立领导小组，与乙县共建平台", true, null, "甲县文件.txt", "机制.txt")).Problem);
        var file = await process.Platform.SeeAsync(db => db.Set<CaseFile>().SingleAsync(f => f.Attachment.FileName == "机制.txt"));
        Assert.Null((await process.CheckAsync(1, neutral: file.Id)).Problem);
        foreach (var unit in new[] { 2, 3 })
        {
            Assert.Null((await process.ReportAsync(unit)).Problem);
            Assert.Null((await process.CheckAsync(unit)).Problem);
        }

        Assert.Null((await process.JudgeAsync()).Problem);
        Assert.Null((await process.DeclareAsync(expert)).Problem);
        var units = await process.Platform.AsAsync<ReadJudging, IReadOnlyList<JudgedUnit>>(expert, async r => await r.UnitsAsync((await r.AppointmentAsync(process.Id))!));
        var one = units.Single(u => u.CaseId == file.CaseId);
        Assert.Matches("^[123]号单位$", one.Name);
        Assert.DoesNotContain(units, u => u.Name.Contains('县') || u.Group.Length > 0 || u.Items.Any(i => i.Text!.Contains("甲县") || i.Text.Contains("乙县")));
        Assert.Equal(["材料1.txt"], one.Files.Select(f => f.Name));
        var whole = await process.Platform.SeeAsync(db => db.Set<CaseFile>().SingleAsync(f => f.Attachment.FileName == "甲县文件.txt"));
        Assert.Null((await process.Platform.AsAsync<ReadJudging, (Kernel.Files.Attachment, string)?>(expert, r => r.FileAsync(process.Id, whole.Id)))?.Item2);
        Assert.Equal("材料1.txt", (await process.Platform.AsAsync<ReadJudging, (Kernel.Files.Attachment, string)?>(expert, r => r.FileAsync(process.Id, file.Id)))?.Item2);
    }

    [Theory, OnEveryDatabase]
    public async Task Events_BonusAndVeto_MoveTheRunAndLimitTheGrade(Engine engine)
    {
        await using var process = await AProcess.StartAsync(engine);
        await process.JudgedAsync();
        var (best, low) = (await process.CaseAsync(3), await process.CaseAsync(1));
        Task<Result> Record(Actor by, Guid unit, string item, decimal? points) =>
            process.Platform.AsAsync<RecordEvent, Result>(by, u => u.HandleAsync(new() { CaseId = unit, ItemCode = item, Points = points, Reason = "文件" }));
        Assert.Equal(Problem.NotAllowedCode, (await Record(Actors.Leader(), best.Id, AProcess.Veto, null)).Problem?.Code);
        Assert.Equal("assessment.points", (await Record(process.Staff, low.Id, AProcess.Bonus, null)).Problem?.Code);
        Assert.Equal("assessment.item", (await Record(process.Staff, low.Id, AProcess.Change, 3)).Problem?.Code);
        Assert.Null((await Record(process.Staff, low.Id, AProcess.Bonus, 3)).Problem);
        Assert.Null((await Record(process.Staff, best.Id, AProcess.Veto, null)).Problem);
        Assert.Null((await process.AnnounceAsync((await process.RunAsync()).Value)).Problem);
        Assert.Equal("assessment.state", (await Record(process.Staff, low.Id, AProcess.Bonus, 1)).Problem?.Code);
        process.Platform.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Null((await process.PublishAsync()).Problem);

        var grades = await process.Platform.SeeAsync(db => db.Set<PublishedGrade>().ToDictionaryAsync(g => g.UnitName));
        Assert.Equal(Grade.Pass, grades["丙县"].Grade);
        Assert.Equal(39, grades["甲县"].Score);
        // A first place that is no more than 合格 is explained, to everybody.
        string[] limited = ["丙县有一票否决事项，等次限制：最高为合格。"];
        Assert.Equal(limited, (await process.Platform.AsAsync<ReadProcess, ReadProcess.View?>(process.Staff, r => r.HandleAsync(process.Id)))!.Limited);
        Assert.Equal(limited, await process.Platform.AsAsync<ChuangpuDb, IReadOnlyList<string>>(
            Actor.Anonymous, async db => await LimitedGrades.OfAsync(db, await db.Set<AssessmentProcess>().SingleAsync(p => p.Id == process.Id))));
        Assert.Equal(limited, Assert.Single(await process.Platform.AsAsync<IPublishedAssessments, IReadOnlyList<PublishedAssessment>>(Actor.Anonymous, p => p.ListAsync(Actors.City, default))).Limited);
    }

    [Theory, OnEveryDatabase]
    public async Task Todos_EachRole_SeesWhatIsItsTurn(Engine engine)
    {
        await using var process = await AProcess.StartAsync(engine);
        var expert = await process.ExpertAsync("某专家");
        Assert.Null((await process.AppointAsync(expert)).Problem);
        Assert.Null((await process.OpenAsync()).Problem);
        Assert.Equal(["填报自评：2024年度县区创新考核"], await TodosAsync(process, AProcess.Unit(1)));
        Assert.Null((await process.ReportAsync(1)).Problem);
        Assert.Empty(await TodosAsync(process, AProcess.Unit(1)));
        Assert.Equal(["核查自评：甲县（2024年度县区创新考核）"], await TodosAsync(process, process.Staff));
        foreach (var unit in new[] { 2, 3 })
        {
            Assert.Null((await process.ReportAsync(unit)).Problem);
        }

        foreach (var unit in new[] { 1, 2, 3 })
        {
            Assert.Null((await process.CheckAsync(unit)).Problem);
        }

        Assert.Null((await process.JudgeAsync()).Problem);
        Assert.Equal(["作利益冲突声明并评审：2024年度县区创新考核"], await TodosAsync(process, expert));
        Assert.Null((await process.DeclareAsync(expert)).Problem);
        foreach (var unit in new[] { 1, 2, 3 })
        {
            Assert.Null((await process.MarkAsync(expert, unit, 80)).Problem);
        }

        Assert.Null((await process.FinishAsync(expert)).Problem);
        Assert.Empty(await TodosAsync(process, expert));
        Assert.Null((await process.AnnounceAsync((await process.RunAsync()).Value)).Problem);
        Assert.Equal(["查看考核初步结果，有异议可申诉：2024年度县区创新考核"], await TodosAsync(process, AProcess.Unit(1)));
        var appeal = (await process.AppealAsync(1)).Value;
        Assert.Equal(["复核申诉：甲县（2024年度县区创新考核）"], await TodosAsync(process, process.Second));
        Assert.Empty(await TodosAsync(process, process.Staff));
        Assert.Null((await process.DecideAsync(appeal, AppealState.Dismissed)).Problem);
        process.Platform.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal(["公布考核结果：2024年度县区创新考核"], await TodosAsync(process, process.Second));
    }

    private static async Task<List<string>> TodosAsync(AProcess process, Actor actor) => await process.Platform.AsAsync(actor, async s =>
    {
        var all = new List<string>();
        foreach (var source in s.GetServices<ITodoSource>().Where(t => t.GetType().Namespace!.StartsWith("Chuangpu.Assessment", StringComparison.Ordinal)))
        {
            all.AddRange((await source.ListAsync(actor, default)).Select(t => t.Title));
        }

        return all;
    });

    private static Task<List<ResultLetter>> LettersAsync(AProcess process, Actor actor) => process.Platform.AsAsync<ChuangpuDb, List<ResultLetter>>(actor, db => db.Set<ResultLetter>().ToListAsync());

    private static async Task<decimal?> ScoreAsync(AProcess process, Guid run, int unit) =>
        (await process.Platform.SeeAsync(db => db.Set<UnitScore>().SingleAsync(u => u.RunId == run && u.UnitKey == AssessmentBuilder.Key(unit)))).Score;
}
