using System.Text;
using Chuangpu.Kernel.Periods;
using Chuangpu.Policies.Payments;
using Chuangpu.Policies.Publication;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.EndToEnd.Tests.Policies;

/// <summary>The way of an award through every hand: confirmed, checked twice, published, objected to, approved, paid.</summary>
internal sealed class AwardSteps(Site site)
{
    private const string Title = "演示批次：从确认到到账", Objected = "演示数据：请核实该企业的认定时间。";

    /// <param name="clause">A clause that ent-demo is entitled to without applying.</param>
    /// <param name="amount">How much, as the page shows it.</param>
    /// <param name="budget">The title of the budget that pays for it.</param>
    public async Task FromConfirmationToPaymentAsync(Guid clause, string amount, string budget)
    {
        await using var enterprise = await site.VisitAsync("ent-demo");
        await using var first = await site.VisitAsync("cz-staff1");
        await using var second = await site.VisitAsync("cz-staff2");
        await using var leader = await site.VisitAsync("cz-leader");
        await using var visitor = await site.VisitAsync();

        await enterprise.GoAsync("/policies/account");
        await enterprise.Page.GetByLabel("开户银行").FillAsync("演示银行长治分行");
        await enterprise.Page.Locator("input[inputmode=numeric]").FillAsync("6222 0200 0000 4321");
        await enterprise.SeesNoFaultAsync();
        await PressAsync(enterprise.Page, "保存账户");
        await Assertions.Expect(enterprise.Page.Locator("main")).ToContainTextAsync("**** **** 4321");
        await enterprise.GoAsync($"/policies/apply/{clause}");
        await enterprise.SeesNoFaultAsync();
        await PressAsync(enterprise.Page, "确认享受");
        await Assertions.Expect(enterprise.Page.Locator("main")).ToContainTextAsync("审核中");
        await Assertions.Expect(enterprise.Page.Locator("main")).ToContainTextAsync(amount);
        await enterprise.SeesNoFaultAsync();
        var application = new Uri(enterprise.Page.Url).AbsolutePath;

        await PassAsync(first, application);
        await PassAsync(second, application);
        await Assertions.Expect(second.Page.Locator("main")).ToContainTextAsync("审核通过");

        await second.GoAsync("/policies/batches");
        await second.Page.GetByRole(AriaRole.Link, new() { Name = "编制批次", Exact = true }).ClickAsync();
        var option = await second.Page.Locator("#prepare option", new() { HasText = budget }).GetAttributeAsync("value");
        await second.Page.Locator("#prepare select").SelectOptionAsync(new SelectOptionValue { Value = option });
        await second.Page.GetByLabel("批次名称").FillAsync(Title);
        await PressAsync(second.Page, "编制");
        await second.Page.WaitForURLAsync("**/policies/batches/*-*");
        var batch = Guid.Parse(new Uri(second.Page.Url).Segments[^1]);
        await second.Page.GetByRole(AriaRole.Link, new() { Name = "公示", Exact = true }).ClickAsync();
        await second.Page.Locator("#publish").GetByRole(AriaRole.Button, new() { Name = "公示", Exact = true }).ClickAsync();
        await Assertions.Expect(second.Page.Locator("main")).ToContainTextAsync("公示期到");

        await visitor.GoAsync($"/policies/publications/{batch}");
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("长治市演示光电科技有限公司");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "提出异议" }).ClickAsync();
        await visitor.Page.GetByLabel("异议事项").SelectOptionAsync(new SelectOptionValue { Value = application.Split('/')[^1] });
        await visitor.Page.GetByLabel("异议内容").FillAsync(Objected);
        await visitor.Page.GetByLabel("姓名或单位").FillAsync("演示群众");
        await visitor.Page.GetByLabel("联系方式").FillAsync("demo@example.cn");
        await visitor.SeesNoFaultAsync();
        await PressAsync(visitor.Page, "提交异议");
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("还在核实");

        var objection = await site.SeeAsync(db => db.Set<AwardObjection>().Where(o => o.BatchId == batch).Select(o => o.Id).SingleAsync());
        await second.GoAsync($"/policies/objections/{objection}");
        await Assertions.Expect(second.Page.Locator("main")).ToContainTextAsync("demo@example.cn");
        await second.Page.GetByLabel("不成立，维持公示结果").CheckAsync();
        await second.Page.GetByLabel("处理意见").FillAsync("演示数据：经核实，认定时间无误。");
        await PressAsync(second.Page, "保存处理结果");
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("经核实，认定时间无误");

        // The period passes.
        var today = TimeProvider.System.Today();
        await site.SeeAsync(db => db.Set<Batch>().Where(b => b.Id == batch).ExecuteUpdateAsync(s => s.SetProperty(b => b.EndsOn, today.AddDays(-1))));
        await leader.GoAsync($"/policies/batches/{batch}");
        await leader.Page.GetByRole(AriaRole.Link, new() { Name = "批准", Exact = true }).ClickAsync();
        await leader.Page.Locator("#approve").GetByRole(AriaRole.Button, new() { Name = "批准", Exact = true }).ClickAsync();
        await Assertions.Expect(leader.Page.Locator("main")).ToContainTextAsync("已批准");

        await PayAsync(first, Guid.Parse(application.Split('/')[^1]));
        await enterprise.GoAsync(application);
        await Assertions.Expect(enterprise.Page.Locator("main")).ToContainTextAsync("已拨付");
        await Assertions.Expect(enterprise.Page.Locator("main")).Not.ToContainTextAsync("6222");
        await enterprise.SeesNoFaultAsync();
    }

    private static async Task PassAsync(Visit visit, string application)
    {
        await visit.GoAsync(application);
        await visit.SeesNoFaultAsync();
        await visit.Page.GetByLabel("通过", new() { Exact = true }).CheckAsync();
        await PressAsync(visit.Page, "保存审核意见");
        await Assertions.Expect(visit.Page.Locator(".timeline")).ToContainTextAsync("审核通过");
    }

    // The background makes the order; staff send it, the finance system answers, staff take the answer in.
    private async Task PayAsync(Visit staff, Guid application)
    {
        PaymentOrder? order = null;
        for (var i = 0; i < 120 && order is null; i++)
        {
            await Task.Delay(500);
            order = await site.SeeAsync(db => db.Set<PaymentOrder>().SingleOrDefaultAsync(o => o.ApplicationId == application));
        }

        await staff.GoAsync("/policies/payments");
        await staff.SeesNoFaultAsync();
        await staff.Page.Locator("[data-dialog=send]").ClickAsync();
        await staff.Page.Locator("#send").GetByRole(AriaRole.Button, new() { Name = "送拨", Exact = true }).ClickAsync();
        var download = await staff.Page.RunAndWaitForDownloadAsync(() => staff.Page.GetByRole(AriaRole.Link, new() { Name = "CSV" }).First.ClickAsync());
        await using var stream = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var lines = (await reader.ReadToEndAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("6222020000004321", Assert.Single(lines, l => l.StartsWith(order!.Number, StringComparison.Ordinal)));
        var day = TimeProvider.System.Today();
        var results = string.Join("\r\n", lines.Select((l, i) => i == 0 ? l : $"{l.TrimEnd(',')},成功,{day:yyyy-MM-dd},"));
        await staff.GoAsync("/policies/payments/results");
        await staff.Page.GetByLabel("结果文件").SetInputFilesAsync(new FilePayload { Name = "结果.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(results) });
        await PressAsync(staff.Page, "核对并导入");
        await Assertions.Expect(staff.Page.Locator("main")).ToContainTextAsync("已导入");
        await staff.SeesNoFaultAsync();
    }

    private static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
