using Chuangpu.Policies.Import;
using Chuangpu.Policies.Library;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.EndToEnd.Tests.Policies;

/// <summary>A policy's whole way: its text, the draft of a clause, its completion, the second person, the enterprise that is told, its award, and what another rate would cost.</summary>
public sealed class PolicyJourneyTests(Site site)
{
    private const string Title = "长治市演示检测补助办法（演示数据）", Clause = "演示检测补助", Budget = "演示检测补助预算";

    private const string Text = $"""
        {Title}

        一、支持企业检测
        对科技型中小企业购买检验检测服务的，按上年研发费用的1%给予补助，每年最高不超过2万元。
        """;

    private const string Rules = $"""
        条款 {Clause}
          依据 "演示检测补助办法 一"
          有效期 自 2024-01-01
          条件 研发投入：企业.研发费用(上年) ≥ 100万元
          金额 = 企业.研发费用(上年) × 1%
          上限 每年 2万元
        算例 "一百五十万" 条款 {Clause} 日期 2025-06-30
          企业.研发费用(上年) = 150万元
          应得 1.5万元
        """;

    [Fact]
    public async Task Policy_FromItsTextToThePaymentAndAnotherRate_GoesItsWholeWay()
    {
        await using var author = await site.VisitAsync("cz-staff1");
        await author.GoAsync("/policies/import");
        await author.Page.GetByLabel("粘贴全文").FillAsync(Text);
        await author.Page.GetByRole(AriaRole.Button, new() { Name = "上传并读取" }).ClickAsync();
        // Read in the background; its page goes on to the policy by itself.
        await Assertions.Expect(author.Page.Locator("h1")).ToHaveTextAsync(Title);
        // Also when it was read before the page was there to ask.
        var handedIn = await site.SeeAsync(db => db.Set<PolicyImport>().Where(i => db.Set<PolicyDocument>().Any(d => d.Id == i.DocumentId && d.Title == Title)).Select(i => i.Id).SingleAsync());
        await author.GoAsync($"/policies/imports/{handedIn}?follow=true");
        await Assertions.Expect(author.Page.Locator("h1")).ToHaveTextAsync(Title);

        await author.Page.GetByRole(AriaRole.Link, new() { Name = "编辑信息" }).ClickAsync();
        await author.Page.GetByLabel("施行日期").FillAsync("2024-01-01");
        await author.Page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();

        await author.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("写成条款") }).ClickAsync();
        await author.Page.GetByLabel("条款名称").FillAsync(Clause);
        await author.Page.GetByRole(AriaRole.Button, new() { Name = "下一步" }).ClickAsync();
        var text = author.Page.GetByRole(AriaRole.Textbox, new() { Name = "规则" });
        await Assertions.Expect(text).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("待补充 × 1%"));
        await Assertions.Expect(author.Page.Locator("#clause-check")).ToContainTextAsync("没有「待补充」");
        await text.FillAsync(Rules);
        // Checked while it is typed, before anything is saved.
        await Assertions.Expect(author.Page.Locator("#clause-check")).ToContainTextAsync("可以发布");
        await Assertions.Expect(author.Page.GetByLabel("第 3 项的内容")).ToHaveValueAsync("研发投入：企业.研发费用(上年) ≥ 100万元");
        await author.SeesNoFaultAsync();
        await author.Page.GetByLabel("享受方式").SelectOptionAsync(new SelectOptionValue { Label = "免申即享" });
        await author.Page.GetByRole(AriaRole.Button, new() { Name = "保存草稿" }).ClickAsync();
        await Assertions.Expect(author.Page.Locator("#clause-check")).ToContainTextAsync("可以发布");

        var document = await site.SeeAsync(db => db.Set<PolicyDocument>().Where(d => d.Title == Title).Select(d => d.Id).SingleAsync());
        await using (var enterprise = await site.VisitAsync("ent-demo"))
        {
            await enterprise.GoAsync("/policies/mine");
            Assert.Equal(0, await enterprise.Page.GetByText(Clause).CountAsync());
        }

        await using var publisher = await site.VisitAsync("cz-staff2");
        await publisher.GoAsync($"/policies/{document}/publish");
        await publisher.SeesNoFaultAsync();
        await publisher.Page.GetByRole(AriaRole.Button, new() { Name = "确认发布" }).ClickAsync();
        await Assertions.Expect(publisher.Page.Locator(".page-header")).ToContainTextAsync("施行中");

        await using var told = await site.VisitAsync("ent-demo");
        await told.GoAsync("/");
        await Assertions.Expect(told.Page.Locator("main")).ToContainTextAsync($"可以享受：{Clause} 2万元");
        await told.GoAsync("/policies/mine");
        await Assertions.Expect(told.Page.Locator("#entitled")).ToContainTextAsync(Clause);

        await using var visitor = await site.VisitAsync(scripts: false);
        await visitor.GoAsync("/policies/self-check");
        await visitor.Page.GetByLabel(Clause).CheckAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "下一步" }).ClickAsync();
        await visitor.Page.GetByLabel("研发费用").FillAsync("120");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "开始自测" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("#result")).ToContainTextAsync("1.2万元");

        var clause = await site.SeeAsync(db => db.Set<AwardClause>().Where(c => c.Name == Clause).Select(c => c.Id).SingleAsync());
        await SetBudgetAsync(author, publisher);
        await new AwardSteps(site).FromConfirmationToPaymentAsync(clause, "20,000元", Budget);

        await author.GoAsync($"/policies/simulations/new?clause={clause}");
        await author.Page.GetByLabel("测算的规则").FillAsync(Rules.Replace("× 1%", "× 0.5%", StringComparison.Ordinal).Replace("应得 1.5万元", "应得 7500元", StringComparison.Ordinal));
        await author.Page.GetByRole(AriaRole.Button, new() { Name = "测算", Exact = true }).ClickAsync();
        await Assertions.Expect(author.Page.Locator(".kpis")).ToContainTextAsync("多得 / 少得");
        await Assertions.Expect(author.Page.Locator(".diff del").First).ToContainTextAsync("× 1%");
        await author.SeesNoFaultAsync();
    }

    // Set up by one, made effective by another.
    private static async Task SetBudgetAsync(Visit author, Visit second)
    {
        await author.GoAsync("/policies/budgets/new");
        await author.Page.GetByLabel("预算名称").FillAsync(Budget);
        await author.Page.GetByLabel("总额").FillAsync("100");
        await author.Page.GetByLabel("依据文件").FillAsync("演示数据");
        await author.Page.GetByLabel(Clause, new() { Exact = true }).CheckAsync();
        await author.SeesNoFaultAsync();
        await author.Page.GetByRole(AriaRole.Button, new() { Name = "提交复核" }).ClickAsync();
        await author.Page.WaitForURLAsync("**/policies/budgets/*-*");
        await second.GoAsync(new Uri(author.Page.Url).AbsolutePath);
        await second.Page.GetByLabel("同意，调整生效").CheckAsync();
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "保存复核结果" }).ClickAsync();
        await Assertions.Expect(second.Page.Locator("main")).ToContainTextAsync("下达");
    }
}
