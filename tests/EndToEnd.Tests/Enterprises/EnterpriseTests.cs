using System.Text;

namespace Chuangpu.EndToEnd.Tests.Enterprises;

public sealed class EnterpriseTests(Site site)
{
    [Fact]
    public async Task Figures_ImportedObjectedToAndCorrected_ShowTheirOrigin()
    {
        await using var bureau = await site.VisitAsync("cz-staff1");
        await using var enterprise = await site.VisitAsync("ent-demo");
        var page = bureau.Page;
        const int year = 2020;

        await bureau.GoAsync("/enterprises/import");
        var csv = $"统一社会信用代码,年度,营业收入（万元）,职工总数\n91140403MA0DEM013X,{year},1888.25,60\n";
        await page.GetByLabel("企业数据文件").SetInputFilesAsync(new FilePayload { Name = "演示数据.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv) });
        await page.GetByRole(AriaRole.Button, new() { Name = "上传并核对" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync($"{year} 年营业收入（万元）");
        await bureau.SeesNoFaultAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "确认导入" }).ClickAsync();
        await page.WaitForURLAsync("**/enterprises/imports/*");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("1,888.25");

        await enterprise.GoAsync("/enterprises/mine");
        await enterprise.Page.GetByRole(AriaRole.Link, new() { Name = "年度数据", Exact = true }).First.ClickAsync();
        await enterprise.Page.GetByRole(AriaRole.Link, new() { Name = $"对 {year} 年营业收入提出异议" }).ClickAsync();
        await enterprise.Page.GetByLabel("应为").FillAsync("1999.5");
        await enterprise.Page.GetByLabel("理由和依据").FillAsync("演示数据：审计报告第三页。");
        await enterprise.SeesNoFaultAsync();
        await enterprise.Page.GetByRole(AriaRole.Button, new() { Name = "提交", Exact = true }).ClickAsync();
        await enterprise.Page.WaitForURLAsync("**/enterprises/objections/*");
        var objection = new Uri(enterprise.Page.Url).AbsolutePath;

        await bureau.GoAsync(objection);
        await page.GetByLabel("属实，按企业提出的数更正").CheckAsync();
        await page.GetByLabel("答复").FillAsync("演示数据：已核对审计报告。");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("已更正");
        await bureau.SeesNoFaultAsync();

        await enterprise.Page.ReloadAsync();
        await Assertions.Expect(enterprise.Page.Locator("main")).ToContainTextAsync("已核对审计报告");
        await bureau.GoAsync(objection.Split("/objections/")[0]);
        await enterprise.GoAsync("/enterprises/mine");
        await enterprise.Page.GetByRole(AriaRole.Link, new() { Name = "年度数据", Exact = true }).First.ClickAsync();
        await Assertions.Expect(enterprise.Page.Locator("main")).ToContainTextAsync("1,999.5");
        await Assertions.Expect(enterprise.Page.Locator("main")).ToContainTextAsync("异议更正：营业收入");
    }
}
