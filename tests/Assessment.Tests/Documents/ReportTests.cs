using Chuangpu.Assessment.Documents;
using Chuangpu.Assessment.Tests.Process;
using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Documents;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans;
using Chuangpu.Plans.Adjustments;
using Chuangpu.Plans.Contracts;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Projects;
using Chuangpu.Plans.Register;
using Chuangpu.Plans.Source;
using Chuangpu.Plans.Tasks;
using Chuangpu.Plans.Tasks.Reports;
using Chuangpu.Statistics.Progress;
using Chuangpu.TestKit;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Assessment.Tests.Documents;

public sealed class ReportTests
{
    private static readonly DateOnly Today = new(2025, 6, 30);

    public static TheoryData<ReportKind> Kinds => [.. Enum.GetValues<ReportKind>()];

    [Theory, MemberData(nameof(Kinds))]
    public void Default_EachKind_StandsItsOwnCheck(ReportKind kind) =>
        Assert.Null(DocumentTemplate.Read(DefaultReports.Of(kind, new DateTimeOffset(2025, 6, 30, 1, 0, 0, TimeSpan.Zero)), ReportFields.Schema).Problem);

    [Theory, OnEveryDatabase]
    public async Task Write_PlanWithGoalsAndTasks_SaysWhatTheFiguresBear(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var plan = await GivenAsync(platform);
        foreach (var kind in Enum.GetValues<ReportKind>())
        {
            var written = await platform.AsAsync<WriteReport, Result<WrittenReport>>(Actors.Staff(), w => w.HandleAsync(new(kind, plan, 2025, Today)));
            using var file = WordprocessingDocument.Open(new MemoryStream(written.Value.Content), isEditable: false);
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
            var text = string.Join('\n', file.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Select(p => p.InnerText));
            Assert.DoesNotContain("{{", text);
            Assert.Contains("规划共有目标1[1]项", text);
            Assert.Contains("逾期未完成的任务没有", text.Replace("没有逾期未完成的任务", "逾期未完成的任务没有"));
            Assert.Contains("没有登记政策资金预算", text);
            Assert.Contains("没有已经公布的2025年度考核结果", text);
            Assert.Contains("规划项目库没有项目", text);
            Assert.Contains($"/plans/{plan}/goals", text);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Write_PlanWithProjects_CountsThemAndNamesTheLate(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenAsync(new Region { Code = Actors.City, Name = "云川市", Level = RegionLevel.Prefecture, ParentCode = Actors.Province });
        var plan = await platform.GivenAsync(PlanBuilder.APlan());
        await platform.GivenAsync(AProject(plan, "甲项目", ProjectStage.Active, 1_200_0000, Today.AddDays(-12)));
        await platform.GivenAsync(AProject(plan, "乙项目", ProjectStage.Finished, 800_0000, Today.AddDays(-12)));
        await platform.GivenAsync(AProject(plan, "丙项目", ProjectStage.Reserve, null, null));

        foreach (var kind in Enum.GetValues<ReportKind>())
        {
            var text = await WordsAsync(platform, new(kind, plan.Id, 2025, Today));
            Assert.Matches(@"规划项目库有项目3\[\d+\]个：完成1\[\d+\]个，实施1\[\d+\]个，储备1\[\d+\]个，候选0\[\d+\]个。", text);
            Assert.Matches(@"2\[\d+\]个项目登记了计划投资，合计2,000万元\[\d+\]，其中实施和完成的项目2,000万元\[\d+\]。", text);
            Assert.Matches(@"甲项目\n规划未指明\n实施\n应于2025年6月18日完成\n12\n\[\d+\]\n", text);
            Assert.Matches(@"1\[\d+\]个项目没有完成，也没有登记计划完成日期", text);
            Assert.Matches(@"过了计划日期还没有开工或完成的项目1\[\d+\]个，名单见上文。", text);
            Assert.Contains("项目：甲项目\n截至2025年6月30日\n实施，计划投资1,200万元\n按规划文本，没有阶段变更\n", text);
            // What is not said of brings no source into the list.
            Assert.DoesNotContain("调出", text);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Write_OutsideTheRegionOrPeriod_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var plan = await GivenAsync(platform);
        Task<Result<WrittenReport>> Write(Actor by, int year, DateOnly on) => platform.AsAsync<WriteReport, Result<WrittenReport>>(by, w => w.HandleAsync(new(ReportKind.Yearly, plan, year, on)));

        Assert.Equal(Problem.NotFoundCode, (await Write(Actors.Staff(Actors.OtherCity), 2025, Today)).Problem?.Code);
        Assert.Equal(Problem.NotFoundCode, (await Write(Actor.Anonymous, 2025, Today)).Problem?.Code);
        Assert.Equal("report.year", (await Write(Actors.Staff(), 2026, Today)).Problem?.Code);
        Assert.Equal("report.day", (await Write(Actors.Staff(), 2025, Today.AddDays(1))).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Template_OfTheRegion_IsCheckedUsedAndReset(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var plan = await GivenAsync(platform);
        var good = Template("{{地区}}：{{目标总数}}项");
        Assert.Contains("没有“目标总是”这个占位符，是否指“目标总数”", (await SaveAsync(platform, Template("{{目标总是}}"))).Problem!.Message);
        Assert.Equal(Problem.NotAllowedCode, (await platform.AsAsync<ReportTemplates, Result>(Actors.Leader(), t => t.SaveAsync(ReportKind.Yearly, "模板.docx", new MemoryStream(good)))).Problem?.Code);
        Assert.Null((await SaveAsync(platform, good)).Problem);
        Assert.Contains("云川市：1[1]项", await TextAsync(platform, plan));
        Assert.Null((await platform.AsAsync<ReportTemplates, Result>(Actors.Staff(), t => t.ResetAsync(ReportKind.Yearly))).Problem);
        Assert.DoesNotContain("云川市：1", await TextAsync(platform, plan));
    }

    [Theory, OnEveryDatabase]
    public async Task Keep_BetweenPublicationAndArchive_StaysWithTheAssessment(Engine engine)
    {
        await using var process = await AProcess.StartAsync(engine);
        var plan = (await process.Platform.GivenAsync(PlanBuilder.APlan())).Id;
        Task<Result> Keep() => process.Platform.AsAsync<KeepReport, Result>(process.Staff, k => k.HandleAsync(process.Id, new(ReportKind.Yearly, plan, 2024, Today)));
        await process.AnnouncedAsync();
        Assert.Equal("assessment.state", (await Keep()).Problem?.Code);
        process.Platform.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Null((await process.PublishAsync()).Problem);
        Assert.Null((await Keep()).Problem);
        Assert.Null((await process.ArchiveAsync()).Problem);
        Assert.Equal("assessment.state", (await Keep()).Problem?.Code);

        Assert.Equal(1, await process.Platform.AsAsync<ChuangpuDb, int>(Actors.Leader(), db => db.Set<KeptReport>().CountAsync()));
        Assert.Equal(0, await process.Platform.AsAsync<ChuangpuDb, int>(AProcess.Unit(1), db => db.Set<KeptReport>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Write_FiguresRevisedSinceTheReportOnFile_AreListedWithWhoEnteredThem(Engine engine)
    {
        await using var process = await AProcess.StartAsync(engine);
        var platform = process.Platform;
        var unit = await platform.GivenAsync(new Organisation { Name = "云川市科学技术局", ShortName = "市科技局", Kind = OrganisationKind.Department, RegionCode = Actors.City });
        var person = await platform.GivenAsync(new User { UserName = "li", DisplayName = "某科员", Role = Role.BureauStaff, RegionCode = Actors.City, OrganisationId = unit.Id });
        var plan = await platform.GivenAsync(PlanBuilder.APlan());
        var goal = PlanBuilder.AGoal(plan, "指标a家数");
        goal.IndicatorCode = "a";
        await platform.GivenAsync(goal);
        await process.AnnouncedAsync();
        platform.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Null((await process.PublishAsync()).Problem);
        var kept = Day(platform);
        ReportRequest Asked(DateOnly on) => new(ReportKind.Yearly, plan.Id, 2024, on);

        // Counties 10, 20 and 30 make 60 in 2023; nothing is on file yet.
        Assert.DoesNotContain("数据修订说明", await WordsAsync(platform, Asked(kept)));
        Assert.Null((await platform.AsAsync<KeepReport, Result>(process.Staff, k => k.HandleAsync(process.Id, Asked(kept)))).Problem);
        platform.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Contains($"与存档的2024年度分析报告（数据截至{Chinese(kept)}）相比，目标、指标、任务和预算数据没有修订。", await WordsAsync(platform, Asked(Day(platform))));

        // A county's correction shows in the sum, which nobody entered.
        await platform.GivenValueAsync("a", 1, 2023, 11, platform.Clock.GetUtcNow().UtcDateTime);
        Assert.Contains("指标a\n2023\n60家\n61家\n汇总所用的数据有修订\n", await WordsAsync(platform, Asked(Day(platform))));
        await platform.GivenAsync(new IndicatorValue
        {
            IndicatorCode = "a",
            RegionCode = Actors.City,
            Frequency = Frequency.Year,
            StartsOn = new(2023, 1, 1),
            Value = 66,
            Status = ValueStatus.Revised,
            Note = "年报核实后更正",
            EnteredBy = person.Id,
            EnteredAt = platform.Clock.GetUtcNow().UtcDateTime,
        });
        var text = await WordsAsync(platform, Asked(Day(platform)));
        Assert.Contains($"2024年度分析报告（数据截至{Chinese(kept)}）存档之后，下列数据有修订，以本报告为准：", text);
        Assert.Contains("指标a\n2023\n60家\n66家\n年报核实后更正\n", text);
        Assert.Contains($"修订，某科员（市科技局）{Chinese(Day(platform))}录入", text);
        // An evaluation of the same year is held against it too; a report of the year before is not, and as of its own day nothing is earlier.
        Assert.Contains("指标a\n2023\n60家\n66家\n年报核实后更正\n", await WordsAsync(platform, Asked(Day(platform)) with { Kind = ReportKind.MidTerm }));
        Assert.DoesNotContain("数据修订说明", await WordsAsync(platform, Asked(Day(platform)) with { Year = 2023 }));
        Assert.DoesNotContain("66家", await WordsAsync(platform, Asked(kept)));
    }

    [Theory, OnEveryDatabase]
    public async Task Write_TasksAndTargetsChangedSinceAMidTermReportWasFiled_AreListedWithTheReason(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenAsync(new Region { Code = Actors.City, Name = "云川市", Level = RegionLevel.Prefecture, ParentCode = Actors.Province });
        var plan = await platform.GivenAsync(PlanBuilder.APlan());
        var goal = await platform.GivenAsync(PlanBuilder.AGoal(plan));
        var task = PlanBuilder.ATask(plan, title: "演示任务");
        (task.DueOn, task.State, task.Percent) = (new(2025, 12, 31), TaskState.UnderWay, 70);
        task.Reports.Add(AReport(task, 1, new(2025, 5, 31), 40, TaskState.UnderWay, new(2025, 6, 5)));
        await platform.GivenAsync(task);
        var dropped = PlanBuilder.ATask(plan, title: "另一任务");
        await platform.GivenAsync(dropped);
        var filed = Day(platform);
        ReportRequest Asked(ReportKind kind) => new(kind, plan.Id, 2025, Day(platform));
        Assert.Null((await platform.AsAsync<FileReport, Result>(Actors.Staff(), f => f.HandleAsync(Asked(ReportKind.MidTerm)))).Problem);

        // Confirmed after the day, about a time before it; the target and the day of the task were changed by decisions.
        await platform.GivenAsync(AReport(task, 2, filed, 70, TaskState.UnderWay, filed.AddDays(2)));
        await AdjustAsync(platform, goal, filed.AddDays(2), g => g.TargetValue = 100, new() { ["TargetValue"] = ("120", "100") });
        await AdjustAsync(platform, task, filed.AddDays(2), t => t.DueOn = new(2026, 6, 30), new() { ["DueOn"] = ("2025-12-31", "2026-06-30") });
        await AdjustAsync(platform, dropped, filed.AddDays(2), t => t.RemovedOn = filed.AddDays(2), []);
        platform.Clock.Advance(TimeSpan.FromDays(5));

        foreach (var kind in Enum.GetValues<ReportKind>())
        {
            var text = await WordsAsync(platform, Asked(kind));
            Assert.Contains($"中期评估报告（数据截至{Chinese(filed)}）存档之后，下列数据有修订", text);
            Assert.Contains("目标要求：高新技术企业数量\n2025\n", text);
            Assert.Contains("\n规划调整\n", text);
            Assert.Contains($"任务：演示任务\n2025\n40%，推进中，期限2025年12月31日\n70%，推进中，期限2026年6月30日\n{Chinese(filed.AddDays(2))}确认了截至{Chinese(filed)}的进展报告；规划调整\n", text);
            Assert.Contains("任务：另一任务\n2025\n0%，未启动\n已调出规划\n规划调整\n—\n", text);
        }

        // As known on the day it was filed there is nothing to compare it with, and the task stands as it stood.
        var then = await WordsAsync(platform, Asked(ReportKind.MidTerm) with { AsOf = filed });
        Assert.DoesNotContain("数据修订说明", then);
        Assert.Contains("演示任务\n市科技局\n2025-12-31\n40%\n推进中\n", then);
    }

    [Theory, OnEveryDatabase]
    public async Task File_ByOthersThanTheBureauOfTheRegion_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var plan = await GivenAsync(platform);
        Task<Result> File(Actor by, int year = 2025) => platform.AsAsync<FileReport, Result>(by, f => f.HandleAsync(new(ReportKind.Final, plan, year, Today)));

        Assert.Equal(Problem.NotFoundCode, (await File(Actors.Staff(Actors.OtherCity))).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await File(Actors.Leader())).Problem?.Code);
        Assert.Equal("report.year", (await File(Actors.Staff(), 2026)).Problem?.Code);
        Assert.Empty(await platform.SeeAsync(db => db.Set<KeptReport>().ToListAsync()));
        Assert.Null((await File(Actors.Staff())).Problem);
        var kept = await platform.SeeAsync(db => db.Set<KeptReport>().Include(k => k.Attachment).SingleAsync());
        Assert.Equal((null, Actors.City, "云川市“十四五”科技创新规划_终期评估报告.docx"), (kept.ProcessId, kept.RegionCode, kept.Attachment.FileName));
    }

    private static async Task AdjustAsync<T>(TestPlatform platform, T item, DateOnly on, Action<T> change, Dictionary<string, (string Before, string After)> fields) where T : PlanItem
    {
        var decision = new Adjustment
        {
            PlanId = item.PlanId,
            ItemKind = item is Goal ? ItemKind.Goal : ItemKind.Task,
            ItemId = item.Id,
            ItemTitle = "演示",
            Action = fields.Count == 0 ? AdjustmentAction.Remove : AdjustmentAction.Change,
            DocumentNumber = "云政发〔2025〕9号",
            DecidedOn = on,
            EffectiveOn = on,
            Reason = "演示调整",
            State = AdjustmentState.Effective,
            ProposedByName = "甲科员",
            ProposedAt = on.ToDateTime(new(2, 0), DateTimeKind.Utc),
        };
        foreach (var (field, (before, after)) in fields)
        {
            decision.Fields.Add(new AdjustedField { AdjustmentId = decision.Id, Field = field, Before = before, After = after });
        }

        await platform.GivenAsync(decision);
        await platform.SeeAsync(async db =>
        {
            var stored = await db.Set<T>().SingleAsync(i => i.Id == item.Id);
            change(stored);
            await db.SaveChangesAsync();
            return stored;
        });
    }

    [Theory, OnEveryDatabase]
    public async Task Write_ReportOfAPastYear_TellsOfItsEndByWhatIsKnownNow(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenAsync(new Region { Code = Actors.City, Name = "云川市", Level = RegionLevel.Prefecture, ParentCode = Actors.Province });
        var plan = await platform.GivenAsync(PlanBuilder.APlan());
        var goal = PlanBuilder.AGoal(plan);
        goal.Values.Add(new GoalValue { GoalId = goal.Id, Year = 2024, Value = 100, EnteredAt = new(2025, 2, 1, 1, 0, 0, DateTimeKind.Utc) });
        goal.Values.Add(new GoalValue { GoalId = goal.Id, Year = 2025, Value = 130, EnteredAt = new(2025, 5, 1, 1, 0, 0, DateTimeKind.Utc) });
        // Judged when the value of 2025 was there.
        goal.Judgements.Add(new GoalJudgement { GoalId = goal.Id, State = ProgressState.SeverelyBehind, Reason = "核查后判断", At = new(2025, 5, 20, 1, 0, 0, DateTimeKind.Utc) });
        await platform.GivenAsync(goal);
        var task = PlanBuilder.ATask(plan, title: "演示任务");
        (task.DueOn, task.State, task.Percent) = (new(2024, 12, 31), TaskState.Finished, 100);
        task.Reports.Add(AReport(task, 1, new(2024, 12, 20), 60, TaskState.UnderWay, new(2025, 1, 10)));
        task.Reports.Add(AReport(task, 2, new(2025, 5, 20), 100, TaskState.Finished, new(2025, 5, 25)));
        await platform.GivenAsync(task);

        var text = await WordsAsync(platform, new(ReportKind.MidTerm, plan.Id, 2024, Today));
        Assert.Contains("（2024年末情况，数据截至2025年6月30日）", text);
        Assert.Contains("规划期已过去80%", text);
        Assert.Contains("100家\n2024\n", text);
        Assert.DoesNotContain("130家", text);
        Assert.Contains("严重滞后0[6]项", text);
        // The report confirmed in January tells of December; what was due on the last day is late.
        Assert.Contains("演示任务\n市科技局\n2024-12-31\n60%\n滞后\n", text);

        var now = await WordsAsync(platform, new(ReportKind.Yearly, plan.Id, 2025, Today));
        Assert.Contains("（数据截至2025年6月30日）", now);
        // The yearly report has no table of tasks, so nothing of theirs is among its sources.
        Assert.Contains("进展报告：演示任务", text);
        Assert.DoesNotContain("进展报告：演示任务", now);
        Assert.Contains("130家\n2025\n", now);
        Assert.Contains("严重滞后1[6]项", now);
        Assert.Contains("已完成1[", now);
    }

    private static ProgressReport AReport(PlanTask task, int number, DateOnly end, int percent, TaskState state, DateOnly confirmed) => new()
    {
        TaskId = task.Id,
        Number = number,
        OrganisationId = Guid.CreateVersion7(),
        PeriodEnd = end,
        Text = "进展",
        Percent = percent,
        ProposedState = state,
        State = ReportState.Confirmed,
        SubmittedAt = end.AddDays(1).ToDateTime(new(2, 0), DateTimeKind.Utc),
        DecidedAt = confirmed.ToDateTime(new(2, 0), DateTimeKind.Utc),
    };

    [Theory, OnEveryDatabase]
    public async Task Find_PlanOfAReport_NeedsNoFigures(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine, s => s.AddScoped<IStatistics>(_ => throw new InvalidOperationException()).AddScoped<IPlanGoals>(_ => throw new InvalidOperationException()));
        var plan = await GivenAsync(platform);
        Task<Result<(PlanInForce Plan, string Region)>> Find(int year) => platform.AsAsync<FindReportPlan, Result<(PlanInForce, string)>>(Actors.Staff(), f => f.HandleAsync(new(ReportKind.Yearly, plan, year, Today)));

        Assert.Equal((plan, Actors.City), ((await Find(2025)).Value.Plan.Id, (await Find(2025)).Value.Region));
        Assert.Equal("report.year", (await Find(2026)).Problem?.Code);
    }

    private static DateOnly Day(TestPlatform platform) => DateOnly.FromDateTime(platform.Clock.GetUtcNow().UtcDateTime.AddHours(8));

    private static string Chinese(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    private static async Task<string> WordsAsync(TestPlatform platform, ReportRequest request)
    {
        var written = await platform.AsAsync<WriteReport, Result<WrittenReport>>(Actors.Staff(), w => w.HandleAsync(request));
        using var file = WordprocessingDocument.Open(new MemoryStream(written.Value.Content), isEditable: false);
        return string.Join('\n', file.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Select(p => p.InnerText));
    }

    private static Task<Result> SaveAsync(TestPlatform platform, byte[] file) => platform.AsAsync<ReportTemplates, Result>(Actors.Staff(), t => t.SaveAsync(ReportKind.Yearly, "模板.docx", new MemoryStream(file)));

    private static async Task<string> TextAsync(TestPlatform platform, Guid plan)
    {
        var written = await platform.AsAsync<WriteReport, Result<WrittenReport>>(Actors.Staff(), w => w.HandleAsync(new(ReportKind.Yearly, plan, 2025, Today)));
        using var file = WordprocessingDocument.Open(new MemoryStream(written.Value.Content), isEditable: false);
        return file.MainDocumentPart!.Document!.Body!.InnerText;
    }

    private static async Task<Guid> GivenAsync(TestPlatform platform)
    {
        await platform.GivenAsync(new Region { Code = Actors.City, Name = "云川市", Level = RegionLevel.Prefecture, ParentCode = Actors.Province });
        var plan = await platform.GivenAsync(PlanBuilder.APlan());
        await platform.GivenAsync(PlanBuilder.AGoal(plan));
        await platform.GivenAsync(PlanBuilder.ATask(plan));
        return plan.Id;
    }

    private static PoolProject AProject(Plan plan, string name, ProjectStage stage, decimal? yuan, DateOnly? finish) => new()
    {
        PlanId = plan.Id,
        Name = name,
        Stage = stage,
        Investment = yuan,
        FinishOn = finish,
        Place = new SourcePlace(),
        AcceptedAt = new DateTime(2021, 3, 1, 0, 0, 0, DateTimeKind.Utc),
    };

    private static byte[] Template(string text)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            file.AddMainDocumentPart().Document = new Document(new Body(
                new Paragraph(new Run(new Text(text))),
                new Table(new TableProperties(), new TableGrid(new GridColumn(), new GridColumn()), new TableRow(
                    new TableCell(new TableCellProperties(), new Paragraph(new Run(new Text("{{来源.序号}}")))), new TableCell(new TableCellProperties(), new Paragraph(new Run(new Text("{{来源.地址}}"))))))));
        }

        return stream.ToArray();
    }
}
