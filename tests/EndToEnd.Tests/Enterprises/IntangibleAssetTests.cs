using Chuangpu.Enterprises.Research;
using Chuangpu.Kernel.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.EndToEnd.Tests.Enterprises;

/// <summary>A capitalised project's way through the pages: its expense, the asset it becomes, the year's deduction, its disposal.</summary>
public sealed class IntangibleAssetTests(Site site)
{
    private const string Project = "演示：算法库开发（演示数据）", Asset = "演示算法库";

    [Fact]
    public async Task Asset_FromItsExpenseToItsDisposal_GoesThroughTheLedger()
    {
        var enterprise = await site.SeeAsync(db => db.Set<Organisation>().Where(o => o.ShortName == "演示光电").Select(o => o.Id).SingleAsync());
        var ledger = $"/enterprises/{enterprise}/research";
        await using var visit = await site.VisitAsync("ent-demo");
        await visit.GoAsync($"{ledger}/projects/new");
        await visit.Page.GetByLabel("项目名称").FillAsync(Project);
        await visit.Page.GetByLabel("开始日期").FillAsync("2023-01-01");
        await PressAsync(visit, "登记项目");
        await visit.Page.WaitForURLAsync("**/research/new?project=*");
        await visit.Page.GetByLabel("凭证日期").FillAsync("2023-02-20");
        await visit.Page.GetByLabel("凭证号").FillAsync("演示-1");
        await visit.Page.GetByLabel("费用类别").SelectOptionAsync(new SelectOptionValue { Label = "人员人工费用" });
        await visit.Page.GetByLabel("金额").FillAsync("12000.01");
        await visit.Page.GetByLabel("资本化").CheckAsync();
        await visit.SeesNoFaultAsync();
        await PressAsync(visit, "登记支出");
        await Assertions.Expect(visit.Page.Locator("#assets")).ToContainTextAsync("还没有研发形成的无形资产");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "登记无形资产" }).ClickAsync();
        await visit.Page.GetByLabel("资产名称").FillAsync(Asset);
        await visit.Page.GetByLabel("达到预定用途的日期").FillAsync("2023-03-15");
        await visit.Page.GetByLabel("摊销月数").FillAsync("60");
        await visit.SeesNoFaultAsync();
        await PressAsync(visit, "登记无形资产");
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("不足 10 年（120 个月）的，请写明");
        await visit.Page.GetByLabel("摊销年限依据").FillAsync("演示许可合同第三条");
        await PressAsync(visit, "登记无形资产");
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync(Asset);
        await Assertions.Expect(visit.Page.Locator(".kpis")).ToContainTextAsync("12,000.01元");
        await visit.SeesNoFaultAsync();

        // Ten months of 200 in 2023; nothing was expensed in that year.
        await visit.GoAsync($"{ledger}?year=2023");
        await Assertions.Expect(visit.Page.Locator("#deduction")).ToContainTextAsync("本年 10 个月");
        await Assertions.Expect(visit.Page.Locator("#deduction")).ToContainTextAsync("2,000.00");
        await Assertions.Expect(visit.Page.Locator("#deduction")).ToContainTextAsync("企业所得税法实施条例第六十七条；财政部 税务总局公告2023年第7号第一条");
        await visit.SeesNoFaultAsync();

        await visit.Page.Locator("#assets").GetByRole(AriaRole.Link, new() { Name = Asset }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "登记处置" }).ClickAsync();
        await visit.Page.GetByLabel("处置日期").FillAsync("2023-05-02");
        await visit.Page.GetByLabel("处置说明").FillAsync("转让");
        await visit.Page.Locator("#dispose").GetByRole(AriaRole.Button, new() { Name = "登记处置", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".page-header")).ToContainTextAsync("已处置");
        await visit.GoAsync($"{ledger}?year=2023");
        await Assertions.Expect(visit.Page.Locator("#deduction")).ToContainTextAsync("本年 2 个月");
        Assert.Equal(new DateOnly(2023, 5, 2), await site.SeeAsync(db => db.Set<IntangibleAsset>().Where(a => a.Name == Asset).Select(a => a.DisposedOn).SingleAsync()));
    }

    private static Task PressAsync(Visit visit, string button) => visit.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
