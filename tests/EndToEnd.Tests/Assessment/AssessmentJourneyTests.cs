using System.Text;
using System.Text.RegularExpressions;
using Chuangpu.Assessment.Process;
using Chuangpu.Assessment.Process.Cases;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Accounts;
using Chuangpu.Kernel.Periods;
using Chuangpu.Plans.Demo;
using Chuangpu.Plans.Register;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.EndToEnd.Tests.Assessment;

/// <summary>
/// An assessment's whole way through four roles: the bureau's scheme and run, the units' reports, the check, an assessor's marks, the
/// results to each unit alone, an appeal that a leader upholds, the grades for everybody, the archive, and the report that tells of it.
/// </summary>
public sealed class AssessmentJourneyTests(Site site)
{
    // Within the demo's plan, with figures of the year before that no longer change.
    private const int Year = 2023;

    private const string Scheme = "县区创新考核试点（演示数据）", Luzhou = "潞州区", Shangdang = "上党区", Tunliu = "屯留区";

    private static readonly string Title = $"{Year}年度{Scheme}";

    // The figures are 64, 25 and 14: shares of 80, 100 and 70. With the marks that makes 84, 84.8 and 70.
    private static readonly (string Unit, int Target, int Mark)[] Units = [(Luzhou, 80, 90), (Shangdang, 25, 62), (Tunliu, 20, 70)];

    [Fact]
    public async Task Assessment_FromTheSchemeToTheArchive_GoesItsWholeWay()
    {
        await using var staff = await site.VisitAsync("cz-staff1");
        await GivenAccountsAsync();
        await using var luzhou = await site.VisitAsync("lz-staff1");
        await using var shangdang = await site.VisitAsync("sd-staff");
        await using var expert = await site.VisitAsync("expert-demo");
        await using var leader = await site.VisitAsync("cz-leader");
        await using var visitor = await site.VisitAsync();

        var scheme = await SchemePages.WriteAsync(staff, Scheme, [.. Units.Select(u => (u.Unit, u.Target))]);
        await SchemePages.RunAsync(staff, scheme, Year);
        await Assertions.Expect(staff.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = Shangdang }).First).ToContainTextAsync("100");
        var process = await BeginAsync(staff);
        var cases = await site.SeeAsync(db => db.Set<UnitCase>().Where(c => c.ProcessId == process).ToDictionaryAsync(c => c.UnitName, c => c.Id));

        await ReportAsync(luzhou);
        await ReportAsync(shangdang);
        await SubmitAsync(cases[Tunliu]);
        await CheckAsync(staff, process);
        await JudgeAsync(expert, process);

        await SchemePages.RunAsync(staff, scheme, Year, "专家评审完成（演示数据）");
        var run = new Uri(staff.Page.Url).AbsolutePath;
        await AnnounceAsync(staff, process, "反馈结果");
        await SeesOwnResultAsync(luzhou, cases[Luzhou], "84 分，本组 3 个单位中第 2 名");
        await SeesOwnResultAsync(shangdang, cases[Shangdang], "84.8 分，本组 3 个单位中第 1 名");
        string[] inside = [run, $"/assessment/processes/{process}", $"/assessment/cases/{cases[Luzhou]}", $"/assessment/cases/{cases[Shangdang]}"];
        await SeesNothingAtAsync(luzhou, [.. inside, $"/assessment/mine/{cases[Shangdang]}", $"/open/assessments/{process}"]);
        await SeesNothingAtAsync(shangdang, [.. inside, $"/assessment/mine/{cases[Luzhou]}", $"/open/assessments/{process}"]);
        await SeesNothingAtAsync(visitor, [$"/open/assessments/{process}"]);

        await AppealAsync(luzhou);
        await UpholdAsync(staff, leader, process);
        await IsRefusedAsync(leader, process, "申诉期到");
        await EndAppealsAsync(process);
        await IsRefusedAsync(leader, process, "结果还没有重新计算");
        await SchemePages.RunAsync(staff, scheme, Year, "潞州区申诉成立（演示数据）");
        await AnnounceAsync(staff, process, "更新结果");
        await SeesOwnResultAsync(luzhou, cases[Luzhou], "85 分（各项合成 84 分，加减分 +1），本组 3 个单位中第 1 名");
        await Assertions.Expect(luzhou.Page.Locator("main")).ToContainTextAsync("被更新的第 1 份反馈单");
        await SeesOwnResultAsync(shangdang, cases[Shangdang], "84.8 分，本组 3 个单位中第 2 名");

        await PublishAsync(leader, process);
        await SeesGradesAsync(visitor);
        await ArchiveAsync(staff, process);
        await DownloadReportAsync(staff);
    }

    // Two of the counties have no account in the demo.
    private async Task GivenAccountsAsync()
    {
        var admin = await site.ActorAsync("admin");
        foreach (var (name, region) in new[] { ("sd-staff", "140404"), ("tl-staff", "140405") })
        {
            var request = new AddAccount.Request { UserName = name, DisplayName = $"演示-{name}", Role = Role.BureauStaff, RegionCode = region, Password = DemoAccounts.Password };
            var added = await site.AsAsync(admin, s => s.GetRequiredService<AddAccount>().HandleAsync(request));
            Assert.True(added.Succeeded, added.Problem?.Message);
        }
    }

    // Begins it with room for one 优秀, appoints the assessor and asks the units to report.
    private static async Task<Guid> BeginAsync(Visit staff)
    {
        var page = staff.Page;
        await staff.GoAsync("/assessment/processes");
        await page.GetByRole(AriaRole.Link, new() { Name = "开始考核" }).ClickAsync();
        await page.ChooseAsync("考核方案", new() { Label = Scheme });
        await page.EnterAsync("考核年度", $"{Year}");
        await page.EnterAsync("申诉期", "1");
        await page.EnterAsync("优秀比例上限", "40");
        await page.EnterAsync("优秀分数线", "80");
        await staff.SeesNoFaultAsync();
        await page.PressButtonAsync("开始考核");
        await page.WaitForURLAsync("**/assessment/processes/*-*");
        var process = Guid.Parse(new Uri(page.Url).Segments[^1]);
        await page.ChooseAsync("专家", new() { Label = "演示-专家" });
        await page.PressButtonAsync("聘请");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("待声明");

        var dialog = await page.OpenDialogAsync("启动自评");
        await dialog.GetByLabel("自评截止日期").FillAsync($"{TimeProvider.System.Today().AddDays(10):yyyy-MM-dd}");
        await staff.SeesNoFaultAsync();
        await dialog.PressButtonAsync("启动自评");
        await IsAtAsync(staff, "自评与核查");
        await staff.SeesNoFaultAsync();
        return process;
    }

    private static async Task ReportAsync(Visit unit)
    {
        await GoToOwnAsync(unit);
        await unit.Page.EnterAsync(SchemePages.Judged, "演示数据：建立了部门协同机制，按季度调度。");
        await unit.Page.Locator("#report input[type=file]").SetInputFilesAsync(AFile("自评佐证.txt"));
        await unit.SeesNoFaultAsync();
        await unit.Page.PressButtonAsync("提交");
        await Assertions.Expect(unit.Page.GetByRole(AriaRole.Link, new() { Name = "自评佐证.txt" })).ToBeVisibleAsync();
        await unit.SeesNoFaultAsync();
    }

    // Of the third it is enough that it has reported.
    private async Task SubmitAsync(Guid unit)
    {
        var one = await site.SeeAsync(db => db.Set<UnitCase>().AsNoTracking().Include(c => c.Statements).SingleAsync(c => c.Id == unit));
        var saved = await site.AsAsync(await site.ActorAsync("tl-staff"), s => s.GetRequiredService<SaveStatements>().HandleAsync(
            new() { CaseId = unit, Version = one.Version, Texts = one.Statements.ToDictionary(x => x.ItemCode, _ => (string?)"演示数据：按计划推进。"), Submit = true }, []));
        Assert.Null(saved.Problem);
    }

    private static async Task CheckAsync(Visit staff, Guid process)
    {
        var page = staff.Page;
        foreach (var (unit, _, _) in Units)
        {
            await staff.GoAsync($"/assessment/processes/{process}");
            await page.Locator("#units").GetByRole(AriaRole.Link, new() { Name = unit, Exact = true }).ClickAsync();
            await page.GetByRole(AriaRole.Radio, new() { Name = "核查通过", Exact = true }).CheckAsync();
            await staff.SeesNoFaultAsync();
            await page.PressButtonAsync("保存核查意见");
            await Assertions.Expect(page.Locator("#check")).ToHaveCountAsync(0);
        }

        await staff.GoAsync($"/assessment/processes/{process}");
        await (await page.OpenDialogAsync("转入评审")).PressButtonAsync("转入评审");
        await IsAtAsync(staff, "专家评审");
    }

    // Nothing of a unit before the declaration; then a mark for each.
    private static async Task JudgeAsync(Visit expert, Guid process)
    {
        var page = expert.Page;
        await expert.GoAsync("/assessment/judging");
        await page.GetByRole(AriaRole.Link, new() { Name = Title, Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("已打分");
        await page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^我声明") }).CheckAsync();
        await expert.SeesNoFaultAsync();
        await page.PressButtonAsync("提交声明");
        foreach (var (unit, _, mark) in Units)
        {
            await page.GetByRole(AriaRole.Link, new() { Name = unit, Exact = true }).ClickAsync();
            await page.EnterAsync(SchemePages.Judged, $"{mark}");
            await page.EnterAsync($"评语（{SchemePages.Judged}）", "演示数据：材料完整。");
            await expert.SeesNoFaultAsync();
            await page.PressButtonAsync("保存打分");
            await page.WaitForURLAsync($"**/assessment/judging/{process}");
        }

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("3 / 3 已打分");
        await expert.SeesNoFaultAsync();
        await page.PressButtonAsync("提交全部打分");
        await Assertions.Expect(page.Locator(".page-header")).ToContainTextAsync("已提交");
    }

    // The newest run is the one that is offered.
    private static async Task AnnounceAsync(Visit staff, Guid process, string action)
    {
        await staff.GoAsync($"/assessment/processes/{process}");
        await (await staff.Page.OpenDialogAsync(action)).PressButtonAsync("发给各单位");
        await IsAtAsync(staff, "结果反馈");
        await Assertions.Expect(staff.Page.Locator(".timeline")).ToContainTextAsync(action);
        await staff.SeesNoFaultAsync();
    }

    private static async Task SeesOwnResultAsync(Visit unit, Guid own, string result)
    {
        await GoToOwnAsync(unit);
        Assert.EndsWith($"/assessment/mine/{own}", unit.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(unit.Page.Locator("main")).ToContainTextAsync(result);
        await unit.SeesNoFaultAsync();
    }

    private static async Task SeesNothingAtAsync(Visit visit, IEnumerable<string> addresses)
    {
        foreach (var address in addresses)
        {
            // Not in the window, which would note it as an error of the page.
            Assert.Equal((address, 404), (address, (await visit.Page.APIRequest.GetAsync(address)).Status));
        }
    }

    private static async Task AppealAsync(Visit unit)
    {
        await GoToOwnAsync(unit);
        await unit.Page.ChooseAsync("申诉的考核项", new() { Label = SchemePages.Judged });
        await unit.Page.EnterAsync("申诉内容", "演示数据：一项联席会议制度没有计入，请核对台账。");
        await unit.Page.Locator("#appeal input[type=file]").SetInputFilesAsync(AFile("联席会议制度.txt"));
        await unit.SeesNoFaultAsync();
        await unit.Page.PressButtonAsync("提交申诉");
        await Assertions.Expect(unit.Page.Locator("#appeal")).ToContainTextAsync("已有一份申诉正在复核");
    }

    // Who checked the unit may look at the appeal, and no more.
    private static async Task UpholdAsync(Visit checker, Visit leader, Guid process)
    {
        await GoToAppealAsync(checker, process);
        await Assertions.Expect(checker.Page.Locator("#decide")).ToContainTextAsync("须由另一位工作人员或领导复核");
        await Assertions.Expect(checker.Page.GetByRole(AriaRole.Button, new() { Name = "保存复核结论" })).ToHaveCountAsync(0);
        await checker.SeesNoFaultAsync();

        await GoToAppealAsync(leader, process);
        await Assertions.Expect(leader.Page.GetByRole(AriaRole.Link, new() { Name = "联席会议制度.txt" })).ToBeVisibleAsync();
        await leader.Page.GetByRole(AriaRole.Radio, new() { Name = "申诉成立", Exact = true }).CheckAsync();
        await leader.Page.ChooseAsync("处理方式", new() { Label = "按调整项加减分" });
        await leader.Page.ChooseAsync("调整项", new() { Label = SchemePages.Adjustment });
        await leader.Page.EnterAsync("加减分", "1");
        await leader.Page.EnterAsync("复核意见", "演示数据：经核对台账，遗漏属实，补 1 分。");
        await leader.SeesNoFaultAsync();
        await leader.Page.PressButtonAsync("保存复核结论");
        await Assertions.Expect(leader.Page.Locator(".page-header")).ToContainTextAsync("申诉成立");
        await Assertions.Expect(leader.Page.Locator("main")).ToContainTextAsync("还没有重新计算");
        await leader.SeesNoFaultAsync();
    }

    private static async Task GoToAppealAsync(Visit visit, Guid process)
    {
        await visit.GoAsync($"/assessment/processes/{process}");
        await visit.Page.Locator("#units").GetByRole(AriaRole.Link, new() { Name = Luzhou, Exact = true }).ClickAsync();
        await visit.Page.Locator("main a[href^='/assessment/appeals/']").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync($"{Luzhou}的申诉");
    }

    private static async Task IsRefusedAsync(Visit leader, Guid process, string why)
    {
        await leader.GoAsync($"/assessment/processes/{process}");
        await (await leader.Page.OpenDialogAsync("公布")).PressButtonAsync("公布");
        await Assertions.Expect(leader.Page.Locator("dialog[open]")).ToContainTextAsync(why);
        await leader.SeesNoFaultAsync();
    }

    // The site's clock is the real one: the day is put back for the one working day to have passed.
    private Task<int> EndAppealsAsync(Guid process)
    {
        DateOnly? yesterday = TimeProvider.System.Today().AddDays(-1);
        return site.SeeAsync(db => db.Set<AssessmentProcess>().Where(p => p.Id == process).ExecuteUpdateAsync(s => s.SetProperty(p => p.AppealUntil, yesterday)));
    }

    private static async Task PublishAsync(Visit leader, Guid process)
    {
        await leader.GoAsync($"/assessment/processes/{process}");
        await (await leader.Page.OpenDialogAsync("公布")).PressButtonAsync("公布");
        await IsAtAsync(leader, "已公布");
        await leader.SeesNoFaultAsync();
    }

    // Two have the points for 优秀, and the share leaves room for one.
    private static async Task SeesGradesAsync(Visit visitor)
    {
        await visitor.GoAsync("/open/assessments");
        await visitor.SeesNoFaultAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = Title, Exact = true }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("h1")).ToHaveTextAsync(Title);
        await Assertions.Expect(visitor.Page.Locator("tbody tr")).ToHaveTextAsync(
            [new Regex($@"^\s*1\s*{Luzhou}\s*85\s*优秀\s*$"), new Regex($@"^\s*2\s*{Shangdang}\s*84\.8\s*良好\s*$"), new Regex($@"^\s*3\s*{Tunliu}\s*70\s*合格\s*$")]);
        await visitor.SeesNoFaultAsync();
    }

    private static async Task ArchiveAsync(Visit staff, Guid process)
    {
        await staff.GoAsync($"/assessment/processes/{process}");
        await (await staff.Page.OpenDialogAsync("归档")).PressButtonAsync("归档");
        await IsAtAsync(staff, "已归档");
        await Assertions.Expect(staff.Page.Locator(".timeline .what")).ToContainTextAsync(
        [
            "建立考核工作", "聘请评审专家：演示-专家", "启动自评", $"核查通过：{Luzhou}", $"核查通过：{Shangdang}", $"核查通过：{Tunliu}", "转入评审", "反馈结果", $"复核申诉：{Luzhou}，申诉成立", "更新结果", "公布", "归档",
        ]);
        await staff.SeesNoFaultAsync();
    }

    private async Task DownloadReportAsync(Visit staff)
    {
        var id = DemoId.Of("changzhi-2021-2025");
        var plan = await site.SeeAsync(db => db.Set<Plan>().Where(p => p.Id == id).Select(p => p.Title).SingleAsync());
        await staff.GoAsync("/assessment/documents");
        await staff.Page.Locator("select[name=plan]").SelectOptionAsync(new SelectOptionValue { Label = plan });
        await staff.Page.Locator("input[name=year]").FillAsync($"{Year}");
        await staff.Page.PressButtonAsync("查看");
        await Assertions.Expect(staff.Page.Locator("main")).ToContainTextAsync($"{plan}，{Year} 年");
        await staff.SeesNoFaultAsync();

        var download = await staff.Page.RunAndWaitForDownloadAsync(() => staff.Page.GetByRole(AriaRole.Link, new() { Name = "下载 Word 文档" }).ClickAsync());
        Assert.EndsWith(".docx", download.SuggestedFilename, StringComparison.Ordinal);
        using var file = WordprocessingDocument.Open(await download.PathAsync(), false);
        var text = file.MainDocumentPart!.Document!.Body!.InnerText;
        Assert.Contains($"{plan}{Year}年度实施情况分析报告", text, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
        Assert.Matches($@"{Regex.Escape(Title)}(\[\d+\])?共有3(\[\d+\])?个单位参加。评为优秀的1(\[\d+\])?个：{Luzhou}", text);
    }

    private static async Task GoToOwnAsync(Visit unit)
    {
        await unit.GoAsync("/assessment/mine");
        await unit.Page.GetByRole(AriaRole.Link, new() { Name = Title, Exact = true }).ClickAsync();
        await Assertions.Expect(unit.Page.Locator("h1")).ToHaveTextAsync(Title);
    }

    private static Task IsAtAsync(Visit visit, string step) => Assertions.Expect(visit.Page.Locator(".steps [aria-current=step]")).ToHaveTextAsync(step);

    private static FilePayload AFile(string name) => new() { Name = name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes("演示数据：佐证材料。\n") };
}
