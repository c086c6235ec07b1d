using System.Text;

namespace Chuangpu.EndToEnd.Tests.Cockpit;

public sealed class ChainTests(Site site)
{
    private const string Head = "产业链,环节,上游环节,行业代码,关键词,说明\n";

    [Fact]
    public async Task Chain_ImportedWithBadRowsThenMended_ShowsItsGapsAndIsJudgedByHand()
    {
        await using var visit = await site.VisitAsync("cz-staff1");
        var page = visit.Page;

        await visit.GoAsync("/cockpit/chains/import");
        await UploadAsync(page, Head + "演示链,材料,,999,演示,\n演示链,装置,没有的环节,384,储能,\n");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("没有导入任何环节：有 2 处需要修改");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("没有代码为“999”的行业");
        await visit.SeesNoFaultAsync();

        await visit.GoAsync("/cockpit/chains/import");
        await UploadAsync(page, Head + "演示链,材料,,309,碳材料,\n演示链,装置,材料,384,没有企业叫这个,\n");
        await Assertions.Expect(page.Locator("table")).ToContainTextAsync("上游 材料；行业 384");
        await page.GetByRole(AriaRole.Button, new() { Name = "确认导入" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "演示链" }).ClickAsync();
        await Assertions.Expect(page.Locator(".page-title")).ToContainTextAsync("演示链");
        await Assertions.Expect(page.Locator("tbody tr").Filter(new() { HasText = "装置" })).ToContainTextAsync("建链");
        await visit.SeesNoFaultAsync();

        await page.Locator("tbody").GetByRole(AriaRole.Link, new() { Name = "装置", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "改判缺口" }).ClickAsync();
        await page.GetByLabel("人工判断").SelectOptionAsync("补链");
        await page.GetByLabel("理由").First.FillAsync("演示数据：已有企业签约落户。");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存" }).First.ClickAsync();
        await Assertions.Expect(page.Locator(".page-title")).ToContainTextAsync("补链");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("建链：企业 0 家，少于 1 家");
        await visit.SeesNoFaultAsync();
    }

    private static async Task UploadAsync(IPage page, string csv)
    {
        await page.GetByLabel("产业链文件").SetInputFilesAsync(new FilePayload { Name = "演示数据.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv) });
        await page.GetByRole(AriaRole.Button, new() { Name = "上传并核对" }).ClickAsync();
    }
}
