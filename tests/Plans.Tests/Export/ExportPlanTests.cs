using System.Text.Json;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Audit;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Export;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Projects;
using Chuangpu.Plans.PromisedDocuments;
using Chuangpu.Plans.Register;
using Chuangpu.Plans.Source;
using Chuangpu.Plans.Supervision;
using Chuangpu.TestKit;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;
using Spreadsheet = DocumentFormat.OpenXml.Spreadsheet;

namespace Chuangpu.Plans.Tests.Export;

public sealed class ExportPlanTests
{
    [Theory, OnEveryDatabase]
    public async Task Docx_OfAPlanWithEverything_SaysHowItStands(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var (plan, staff) = await GivenPlanAsync(platform);

        using var file = WordprocessingDocument.Open((await ExportAsync(platform, staff, plan, ExportFormat.Docx)).Value.Content, false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var lines = file.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Select(p => p.InnerText).Where(t => t.Length > 0).ToList();
        Assert.Equal($"{plan.Title}执行情况报告", lines[0]);
        Assert.Equal("（截至2025年6月30日）", lines[1]);
        Assert.Contains("规划共有目标1项，其中已完成1项。任务2项，其中未启动1项、滞后1项。项目库在库项目1个，其中实施1个。规划要求出台的文件1件，其中逾期未出台1件。", lines);
        Assert.Contains("对本规划共提出督查事项1项，已办结0项，未办结1项，其中逾期1项。", lines);
        Assert.Equal(["云川市科学技术局", "2025年6月30日"], lines.TakeLast(2));
        var tables = file.MainDocumentPart.Document.Body.Elements<Table>().ToList();
        Assert.Equal(["高新技术企业数量", "60家（2020年）", "≥120家（2025年）", "130家（2024年）", "116%", "已完成", "演示数据"], Cells(tables[0], 1));
        Assert.Equal(["市科技局", "2", "1", "0", "0", "1", "0"], Cells(tables[1], 1));
        Assert.Contains(tables[5].Elements<TableRow>().Skip(1), r => r.InnerText.Contains("逾期的任务", StringComparison.Ordinal));
    }

    [Theory, OnEveryDatabase]
    public async Task Docx_ForSomebodyWithoutTheRegion_LeavesSupervisionOut(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var (plan, _) = await GivenPlanAsync(platform);

        using var file = WordprocessingDocument.Open((await ExportAsync(platform, Actors.Staff(Actors.OtherCity), plan, ExportFormat.Docx)).Value.Content, false);

        Assert.DoesNotContain("督查事项", file.MainDocumentPart!.Document!.Body!.InnerText, StringComparison.Ordinal);
        Assert.DoesNotContain("云川市科学技术局", file.MainDocumentPart.Document.Body.InnerText, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Xlsx_OfAPlan_HasASheetForEachKindWithRealNumbers(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var (plan, staff) = await GivenPlanAsync(platform);

        using var file = SpreadsheetDocument.Open((await ExportAsync(platform, staff, plan, ExportFormat.Xlsx)).Value.Content, false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var sheets = file.WorkbookPart!.Workbook!.Descendants<Spreadsheet.Sheet>().ToList();
        Assert.Equal(["目标", "任务", "项目", "应出台文件", "说明"], sheets.Select(s => s.Name!.Value));
        var goal = Cells(file, sheets[0], 1);
        Assert.Equal(("60", "120", "130", "116.7"), (goal[3].CellValue!.Text, goal[6].CellValue!.Text, goal[9].CellValue!.Text, goal[11].CellValue!.Text));
        Assert.Equal("12345678.9", Cells(file, sheets[2], 1)[4].CellValue!.Text);
        Assert.Contains("演示数据", string.Concat(Cells(file, sheets[4], 9).Select(c => c.InnerText)), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Json_OfAPlan_HoldsThePublicFacts(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var (plan, staff) = await GivenPlanAsync(platform);

        var file = (await ExportAsync(platform, staff, plan, ExportFormat.Json)).Value;

        using var json = JsonDocument.Parse(file.Content);
        Assert.Equal(plan.Title, json.RootElement.GetProperty("title").GetString());
        Assert.Equal("116.7", json.RootElement.GetProperty("goals")[0].GetProperty("progress").GetRawText());
        Assert.EndsWith("_20250630.json", file.Name, StringComparison.Ordinal);
        Assert.DoesNotContain("现场未开工", json.RootElement.GetRawText(), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Export_Always_IsAuditedAndADraftOfOthersIsNotFound(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var draft = await platform.GivenAsync(PlanBuilder.APlan(published: false));
        var staff = Actors.Staff();

        Assert.Equal(Problem.NotFoundCode, (await ExportAsync(platform, Actors.Staff(Actors.OtherCity), draft, ExportFormat.Docx)).Problem!.Code);
        Assert.True((await ExportAsync(platform, staff, draft, ExportFormat.Docx)).Succeeded);

        var entry = await platform.SeeAsync(db => db.Set<AuditEntry>().SingleAsync(e => e.Action == "Exported"));
        Assert.Equal(("Plan", draft.Id.ToString(), staff.Name), (entry.Subject, entry.SubjectId, entry.ActorName));
    }

    private static Task<Result<ExportPlan.File>> ExportAsync(TestPlatform platform, Actor actor, Plan plan, ExportFormat format) =>
        platform.AsAsync<ExportPlan, Result<ExportPlan.File>>(actor, u => u.HandleAsync(new(plan.Id, format)));

    private static async Task<(Plan Plan, Actor Staff)> GivenPlanAsync(TestPlatform platform)
    {
        var accepted = new DateTime(2021, 3, 1, 0, 0, 0, DateTimeKind.Utc);
        var bureau = await platform.GivenAsync(new Organisation { Name = "云川市科学技术局", Kind = OrganisationKind.Department, RegionCode = Actors.City });
        var plan = await platform.GivenAsync(PlanBuilder.APlan());
        var goal = await platform.GivenAsync(PlanBuilder.AGoal(plan));
        await platform.GivenAsync(new GoalValue { GoalId = goal.Id, Year = 2024, Value = 130, EnteredAt = new DateTime(2025, 3, 1, 0, 0, 0, DateTimeKind.Utc), IsDemo = true });
        await platform.GivenAsync(PlanBuilder.ATask(plan));
        var late = PlanBuilder.ATask(plan, title: "逾期的任务");
        late.DueOn = new DateOnly(2025, 6, 20);
        await platform.GivenAsync(late);
        await platform.GivenAsync(new PoolProject { PlanId = plan.Id, Name = "中试线", Stage = ProjectStage.Active, Investment = 12_345_678.9m, Place = new SourcePlace(), AcceptedAt = accepted });
        await platform.GivenAsync(new PromisedDocument { PlanId = plan.Id, Title = "管理办法", DueOn = new DateOnly(2024, 12, 31), Place = new SourcePlace(), AcceptedAt = accepted });
        await platform.GivenAsync(new SupervisionItem
        {
            RegionCode = plan.RegionCode,
            PlanId = plan.Id,
            Kind = SupervisionKind.Routine,
            Title = "进度滞后",
            Text = "现场未开工",
            ResponsibleId = bureau.Id,
            DueOn = new DateOnly(2025, 6, 1),
            OpenedOn = new DateOnly(2025, 5, 1),
        });
        return (plan, Actors.Staff() with { OrganisationId = bureau.Id });
    }

    private static List<string> Cells(Table table, int row) => [.. table.Elements<TableRow>().ElementAt(row).Elements<TableCell>().Select(c => c.InnerText)];

    private static List<Spreadsheet.Cell> Cells(SpreadsheetDocument file, Spreadsheet.Sheet sheet, int row) =>
        [.. ((WorksheetPart)file.WorkbookPart!.GetPartById(sheet.Id!.Value!)).Worksheet!.Descendants<Spreadsheet.Row>().ElementAtOrDefault(row)?.Elements<Spreadsheet.Cell>() ?? []];
}
