using System.Text;
using Chuangpu.Assessment.Process;
using Chuangpu.Assessment.Process.Appeals;
using Chuangpu.Assessment.Process.Cases;
using Chuangpu.Assessment.Process.Judging;
using Chuangpu.Assessment.Process.Publication;
using Chuangpu.Assessment.Process.Results;
using Chuangpu.Assessment.Runs;
using Chuangpu.Assessment.Schemes;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Results;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Assessment.Tests.Process;

/// <summary>An assessment of the counties 甲县, 乙县 and 丙县 by the city, with an item that is judged, a bonus and an adjustment.</summary>
internal sealed class AProcess : IAsyncDisposable
{
    public const string Judged = "j", Bonus = "plus", Veto = "veto", Change = "change";

    private AProcess(TestPlatform platform, Guid schemeId) => (Platform, SchemeId) = (platform, schemeId);

    public TestPlatform Platform { get; }

    public Guid SchemeId { get; }

    public Guid Id { get; private set; }

    /// <summary>Carries it through.</summary>
    public Actor Staff { get; } = Actors.Staff(Actors.City, "甲科员");

    /// <summary>Another of the same bureau.</summary>
    public Actor Second { get; } = Actors.Staff(Actors.City, "乙科员");

    public static Actor Unit(int n) => Actors.Staff(AssessmentBuilder.Key(n), $"{AssessmentBuilder.Name(n)}科员");

    public static async Task<AProcess> StartAsync(Engine engine, bool blind = false, MarkJoining joining = MarkJoining.Mean, SchemeItem[]? more = null)
    {
        var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenFiguresAsync();
        var definition = AssessmentBuilder.AScheme(
        [
            AssessmentBuilder.Top(), AssessmentBuilder.AnItem("a", 60), new SchemeItem(Judged, "top", "组织推进", ItemSource.Judged) { Weight = 40, Note = "机制、投入和成效" },
            new SchemeItem(Bonus, "top", "国家级表彰", ItemSource.Bonus) { Most = 5 }, new SchemeItem(Veto, "top", "重大科研失信", ItemSource.Veto) { Veto = VetoEffect.AtMostPass },
            new SchemeItem(Change, "top", "申诉调整", ItemSource.Adjustment), .. more ?? [],
        ]);
        var scheme = await platform.GivenSchemeAsync(definition);
        // Given in 2024, when its figures were entered: the clock goes on with the steps.
        var process = new AProcess(platform, scheme.Id);
        process.Id = (await platform.AsAsync<BeginProcess, Result<Guid>>(process.Staff, u => u.HandleAsync(new() { SchemeId = scheme.Id, Year = 2024, IsBlind = blind, Joining = joining, ExcellentShare = 40 }))).Value;
        return process;
    }

    public async Task<Actor> ExpertAsync(string name)
    {
        var user = await Platform.GivenAsync(new User { UserName = name, DisplayName = name, Role = Role.Expert });
        return new Actor(user.Id, name, Role.Expert);
    }

    public Task<Result> AppointAsync(Actor expert) => Platform.AsAsync<AppointAssessor, Result>(Staff, u => u.HandleAsync(new() { ProcessId = Id, UserId = expert.UserId }));

    public Task<Result> OpenAsync(Actor? by = null) => Platform.AsAsync<OpenReporting, Result>(by ?? Staff, u => u.HandleAsync(new() { ProcessId = Id, ReportUntil = new DateOnly(2025, 7, 10) }));

    public async Task<Result> ReportAsync(int unit, string text = "建立了部门协同机制", bool submit = true, Actor? by = null, params string[] files)
    {
        var one = await CaseAsync(unit);
        return await Platform.AsAsync<SaveStatements, Result>(by ?? Unit(unit), u => u.HandleAsync(
            new() { CaseId = one.Id, Version = one.Version, Texts = new() { [Judged] = text }, Submit = submit },
            [.. files.Select(f => (f, (Stream)new MemoryStream(Encoding.UTF8.GetBytes($"佐证 {f}"))))]));
    }

    public async Task<Result> CheckAsync(int unit, CheckOutcome decision = CheckOutcome.Pass, string? reason = null, Actor? by = null, params Guid[] neutral)
    {
        var one = await CaseAsync(unit);
        return await Platform.AsAsync<CheckCase, Result>(by ?? Staff, u => u.HandleAsync(new() { CaseId = one.Id, Version = one.Version, Decision = decision, Reason = reason, NeutralFiles = [.. neutral] }));
    }

    public Task<Result> JudgeAsync(bool withoutReport = false) => Platform.AsAsync<StartJudging, Result>(Staff, u => u.HandleAsync(Id, withoutReport));

    public async Task<Result> DeclareAsync(Actor expert, params int[] conflicts)
    {
        List<Guid> ids = [];
        foreach (var unit in conflicts)
        {
            ids.Add((await CaseAsync(unit)).Id);
        }

        return await Platform.AsAsync<DeclareConflicts, Result>(expert, u => u.HandleAsync(new() { ProcessId = Id, Conflicts = ids, Reason = "曾任该单位顾问", Confirmed = true }));
    }

    public async Task<Result> MarkAsync(Actor expert, int unit, decimal score)
    {
        var one = await CaseAsync(unit);
        return await Platform.AsAsync<SaveMarks, Result>(expert, u => u.HandleAsync(new() { ProcessId = Id, CaseId = one.Id, Marks = new() { [Judged] = (score, null) } }));
    }

    public Task<Result> FinishAsync(Actor expert) => Platform.AsAsync<SaveMarks, Result>(expert, u => u.FinishAsync(Id));

    public Task<Result<Guid>> RunAsync(string? reason = null) => Platform.AsAsync<MakeRun, Result<Guid>>(
        Staff, u => u.HandleAsync(new() { SchemeId = SchemeId, Year = 2024, DataYear = 2023, CutOff = new DateOnly(2025, 6, 30), Reason = reason }));

    public Task<Result> AnnounceAsync(Guid run, Actor? by = null) => Platform.AsAsync<AnnounceResults, Result>(by ?? Staff, u => u.HandleAsync(Id, run));

    public async Task<Result<Guid>> AppealAsync(int unit, string text = "甲指标少计了一家企业，请更正", Actor? by = null, params string[] files)
    {
        var one = await CaseAsync(unit);
        return await Platform.AsAsync<SubmitAppeal, Result<Guid>>(
            by ?? Unit(unit), u => u.HandleAsync(new() { CaseId = one.Id, ItemCode = "a", Text = text }, [.. files.Select(f => (f, (Stream)new MemoryStream(Encoding.UTF8.GetBytes($"佐证 {f}"))))]));
    }

    public async Task<Result> DecideAsync(Guid appeal, AppealState outcome, Actor? by = null, decimal? points = null)
    {
        var version = (await Platform.SeeAsync(db => db.Set<Appeal>().SingleAsync(a => a.Id == appeal))).Version;
        return await Platform.AsAsync<DecideAppeal, Result>(by ?? Second, u => u.HandleAsync(new()
        {
            AppealId = appeal,
            Version = version,
            Outcome = outcome,
            Remedy = outcome == AppealState.Upheld ? points is null ? AppealRemedy.Figures : AppealRemedy.Adjustment : null,
            ItemCode = Change,
            Points = points,
            Decision = "经复核佐证材料属实",
        }));
    }

    public Task<Result> PublishAsync(Actor? by = null) => Platform.AsAsync<PublishResults, Result>(by ?? Second, u => u.HandleAsync(Id));

    public Task<Result> ArchiveAsync() => Platform.AsAsync<ArchiveProcess, Result>(Staff, u => u.HandleAsync(Id));

    public Task<UnitCase> CaseAsync(int unit) => Platform.SeeAsync(db => db.Set<UnitCase>().AsNoTracking().SingleAsync(c => c.ProcessId == Id && c.UnitKey == AssessmentBuilder.Key(unit)));

    public Task<AssessmentProcess> SeeAsync() => Platform.SeeAsync(db => db.Set<AssessmentProcess>().AsNoTracking().Include(p => p.Steps).SingleAsync(p => p.Id == Id));

    /// <summary>Up to the judging, with one assessor who marked 90, 80 and 70 and handed in.</summary>
    public async Task<Actor> JudgedAsync()
    {
        var expert = await ExpertAsync("某专家");
        Assert.Null((await AppointAsync(expert)).Problem);
        Assert.Null((await OpenAsync()).Problem);
        foreach (var unit in new[] { 1, 2, 3 })
        {
            Assert.Null((await ReportAsync(unit)).Problem);
            Assert.Null((await CheckAsync(unit)).Problem);
        }

        Assert.Null((await JudgeAsync()).Problem);
        Assert.Null((await DeclareAsync(expert)).Problem);
        foreach (var unit in new[] { 1, 2, 3 })
        {
            Assert.Null((await MarkAsync(expert, unit, 100 - (unit * 10))).Problem);
        }

        Assert.Null((await FinishAsync(expert)).Problem);
        return expert;
    }

    /// <summary>Up to the letters with the first results.</summary>
    public async Task<Guid> AnnouncedAsync()
    {
        await JudgedAsync();
        var run = (await RunAsync()).Value;
        Assert.Null((await AnnounceAsync(run)).Problem);
        return run;
    }

    public ValueTask DisposeAsync() => Platform.DisposeAsync();
}
