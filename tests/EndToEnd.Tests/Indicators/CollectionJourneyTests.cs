using Chuangpu.Indicators.Collection.Reports;
using Chuangpu.Indicators.Warnings;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Accounts;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Supervision;
using Chuangpu.TestKit;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.EndToEnd.Tests.Indicators;

/// <summary>A figure's whole way: a form, its counties' reports, the approval, the goal that turns out late, the warning, and its end.</summary>
public sealed class CollectionJourneyTests(Site site)
{
    private const string Region = "140300", Bureau = "yq-staff", Form = "瞪羚企业年报", GoalName = "瞪羚企业数量（填报试点）", Rule = "填报试点目标滞后";

    // The first three report in the browser; of the other two it is enough that they have.
    private static readonly string[] Counties = ["140302", "140303", "140311", "140321", "140322"];

    [Fact]
    public async Task Figures_FromTheFormToTheClosedItem_GoTheirWholeWay()
    {
        var goal = await GivenAsync();
        await using var bureau = await site.VisitAsync(Bureau);
        await AskAsync(bureau);

        await TypeAsync(Counties[0], "12");
        await UploadAsync(Counties[1], "12");
        await TypeAsync(Counties[2], "1200");
        foreach (var county in Counties[3..])
        {
            await SubmitAsync(county, "12");
        }

        await DecideAsync(bureau, Counties[2], "退回", "演示数据：多写了两个零，请核对。");
        await TypeAsync(Counties[2], "12", sees: "多写了两个零");
        foreach (var county in Counties)
        {
            await DecideAsync(bureau, county, "审核通过");
        }

        await bureau.GoAsync($"/plans/{goal.PlanId}/goals/{goal.Id}");
        await Assertions.Expect(bureau.Page.Locator(".page-header")).ToContainTextAsync("滞后");
        await DefineRuleAsync(bureau);
        await CheckAsync(bureau, "/warnings");
        await bureau.SeesNoFaultAsync();
        await bureau.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = GoalName }).GetByRole(AriaRole.Link, new() { Name = "督查事项" }).ClickAsync();
        await Assertions.Expect(bureau.Page.Locator("main")).ToContainTextAsync("演示数据：请分析原因");

        // The county had forgotten sixty; what it corrects resolves the warning, and that closes the item.
        await UnlockAsync(bureau, Counties[0]);
        await TypeAsync(Counties[0], "72", sees: "漏报六十家");
        await DecideAsync(bureau, Counties[0], "审核通过");
        await CheckAsync(bureau, "/warnings?state=resolved");

        var item = await site.SeeAsync(db => db.Set<SupervisionItem>().AsNoTracking().SingleAsync(i => i.GoalId == goal.Id));
        Assert.Equal(SupervisionState.Closed, item.State);
        Assert.Equal(1, await site.SeeAsync(db => db.Set<Warning>().CountAsync(w => w.GoalId == goal.Id && w.ResolvedAt != null)));
    }

    private static int Year => DateTime.UtcNow.Year - 1;

    private async Task<Goal> GivenAsync()
    {
        var admin = await site.ActorAsync("admin");
        foreach (var (name, region) in Counties.Select(c => (NameOf(c), c)).Append((Bureau, Region)))
        {
            var request = new AddAccount.Request { UserName = name, DisplayName = $"演示-{name}", Role = Role.BureauStaff, RegionCode = region, Password = DemoAccounts.Password };
            var added = await site.AsAsync(admin, s => s.GetRequiredService<AddAccount>().HandleAsync(request));
            Assert.True(added.Succeeded, added.Problem?.Message);
        }

        var lead = new Organisation { Name = "阳泉市演示科技局", Kind = OrganisationKind.Department, RegionCode = Region };
        var plan = PlanBuilder.APlan(Region);
        (plan.Title, plan.StartYear, plan.EndYear) = ("演示规划（填报试点）", Year, Year + 4);
        var goal = PlanBuilder.AGoal(plan, GoalName);
        (goal.BaselineYear, goal.TargetYear, goal.IndicatorCode, goal.ResponsibleOrganisationId) = (Year - 1, Year + 4, "GAZELLE", lead.Id);
        await site.GivenAsync(lead, plan, goal);
        return goal;
    }

    // Designs the form, publishes it and opens its round.
    private static async Task AskAsync(Visit bureau)
    {
        var page = bureau.Page;
        await bureau.GoAsync("/collection/forms/new");
        await page.GetByLabel("报表名称").FillAsync(Form);
        await page.GetByLabel("报送频率").SelectOptionAsync("Year");
        await page.GetByLabel("下级地区科技部门").CheckAsync();
        await page.GetByLabel("填报地区级别").SelectOptionAsync("County");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();

        await page.Locator("select[name$='.Cell']").SelectOptionAsync("GAZELLE");
        await page.GetByRole(AriaRole.Button, new() { Name = "加入报表" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("指标（1 行）");
        await page.Locator(".page-header").GetByRole(AriaRole.Link, new() { Name = "发布", Exact = true }).ClickAsync();
        await page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "发布" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "开启填报" }).ClickAsync();

        var due = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(10));
        await page.GetByLabel("填报时期").FillAsync($"{Year}");
        await page.GetByLabel("县级截止日").FillAsync($"{due:yyyy-MM-dd}");
        await page.GetByLabel("市级截止日").FillAsync($"{due.AddDays(10):yyyy-MM-dd}");
        await page.GetByRole(AriaRole.Button, new() { Name = "开启并通知填报单位" }).ClickAsync();
        await page.WaitForURLAsync("**/collection/rounds/*");
        await bureau.SeesNoFaultAsync();
    }

    private async Task TypeAsync(string county, string number, string? sees = null)
    {
        var report = await ReportAsync(county);
        await using var visit = await site.VisitAsync(NameOf(county));
        await visit.GoAsync($"/collection/reports/{report.Id}/edit");
        if (sees is not null)
        {
            await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync(sees);
        }

        await visit.Page.Locator("table.entry input").FillAsync(number);
        await HandInAsync(visit, report);
    }

    private async Task UploadAsync(string county, string number)
    {
        var report = await ReportAsync(county);
        await using var visit = await site.VisitAsync(NameOf(county));
        await visit.GoAsync($"/collection/reports/{report.Id}/edit");
        var template = await (await visit.Page.APIRequest.GetAsync($"/collection/reports/{report.Id}/template")).BodyAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "上传模板" }).ClickAsync();
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "填报表.xlsx", MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = Filled(template, number) });
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "上传并核对" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("草稿已保存");
        await Assertions.Expect(visit.Page.Locator("table.entry input")).ToHaveValueAsync(number);
        await HandInAsync(visit, report);
    }

    private static async Task HandInAsync(Visit visit, UnitReport report)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "提交审核" }).ClickAsync();
        await visit.Page.WaitForURLAsync($"**/collection/reports/{report.Id}");
        await visit.SeesNoFaultAsync();
    }

    private async Task SubmitAsync(string county, string number)
    {
        var report = await ReportAsync(county);
        var saved = await site.AsAsync(await site.ActorAsync(NameOf(county)), async s =>
        {
            var row = (await s.GetRequiredService<ReadReport>().HandleAsync(report.Id)).Value.Lines.Single().Row.Id;
            return await s.GetRequiredService<SaveReport>().HandleAsync(new() { ReportId = report.Id, Version = report.Version, Submit = true, Numbers = { [row] = number } });
        });
        Assert.True(saved.Succeeded && saved.Value.Submitted, saved.Problem?.Message);
    }

    private async Task DecideAsync(Visit bureau, string county, string decision, string? reason = null)
    {
        var report = await ReportAsync(county);
        await bureau.GoAsync($"/collection/reports/{report.Id}");
        var decide = bureau.Page.Locator("#decide");
        await decide.GetByLabel(decision, new() { Exact = true }).CheckAsync();
        if (reason is not null)
        {
            await decide.GetByLabel("理由").FillAsync(reason);
        }

        await decide.GetByRole(AriaRole.Button, new() { Name = "保存审核意见" }).ClickAsync();
        await Assertions.Expect(decide).ToHaveCountAsync(0);
    }

    private async Task UnlockAsync(Visit bureau, string county)
    {
        await bureau.GoAsync($"/collection/reports/{(await ReportAsync(county)).Id}");
        await bureau.Page.Locator(".page-header").GetByRole(AriaRole.Link, new() { Name = "解锁" }).ClickAsync();
        var dialog = bureau.Page.Locator("dialog[open]");
        await dialog.GetByLabel("解锁理由").FillAsync("演示数据：漏报六十家。");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "解锁" }).ClickAsync();
        await Assertions.Expect(bureau.Page.Locator("main")).ToContainTextAsync("已解锁：演示数据：漏报六十家");
    }

    private static async Task DefineRuleAsync(Visit bureau)
    {
        var page = bureau.Page;
        await bureau.GoAsync("/warnings/rules/new");
        await page.GetByLabel("规则名称").FillAsync(Rule);
        await page.GetByLabel("预警条件").FillAsync("进度状态 属于 (\"滞后\", \"严重滞后\")");
        await page.GetByLabel("整改要求").FillAsync("演示数据：请分析原因，提出赶上进度的措施。");
        await page.GetByLabel("目标未指定责任单位时").SelectOptionAsync(new SelectOptionValue { Label = "阳泉市演示科技局" });
        await page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("按目前数据符合条件的目标（1 项）");
    }

    // The check runs in the background: the list is looked at until the goal is in it.
    private static async Task CheckAsync(Visit bureau, string list)
    {
        await bureau.GoAsync("/warnings");
        await bureau.Page.GetByRole(AriaRole.Button, new() { Name = "立即检查" }).ClickAsync();
        await Assertions.Expect(bureau.Page.Locator("main")).ToContainTextAsync("已开始检查");
        var row = bureau.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = GoalName });
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        do
        {
            await Task.Delay(250, patience.Token);
            await bureau.GoAsync(list);
        }
        while (await row.CountAsync() == 0);
    }

    private static string NameOf(string county) => $"yq-{county}";

    private Task<UnitReport> ReportAsync(string county) => site.SeeAsync(db => db.Set<UnitReport>().AsNoTracking()
        .SingleAsync(r => r.RegionCode == county && r.Round.Form.Name == Form));

    // The only row of the table is the eleventh of the sheet, its column 本期数 is F.
    private static byte[] Filled(byte[] template, string number)
    {
        using var stream = new MemoryStream();
        stream.Write(template);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var row = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Single(r => r.RowIndex! == 11);
            var cell = row.Elements<Cell>().FirstOrDefault(c => c.CellReference == "F11");
            if (cell is null)
            {
                cell = new Cell { CellReference = "F11" };
                row.InsertBefore(cell, row.Elements<Cell>().FirstOrDefault(c => string.CompareOrdinal(c.CellReference, "F11") > 0));
            }

            cell.RemoveAllChildren();
            (cell.DataType, cell.CellValue) = (null, new CellValue(number));
        }

        return stream.ToArray();
    }
}
