using Chuangpu.Indicators.Collection.Forms;
using Chuangpu.Indicators.Collection.Reports;
using Chuangpu.Kernel.Results;
using Chuangpu.TestKit;
using static Chuangpu.Indicators.Tests.IndicatorBuilder;

namespace Chuangpu.Indicators.Tests.Collection;

public sealed class CheckTests
{
    private static readonly string[] WithParts = ["RD-EXP", "RD-EXP|performer.enterprise", "RD-EXP|performer.university"];

    private static (string, CheckSeverity, string) Sum => ("R&D经费 = R&D经费.企业 + R&D经费.高等学校", CheckSeverity.Hard, "合计应等于分项之和");

    private static Task<Result<Guid>> AddAsync(ACollection its, Guid form, string expression, string? message = "不通过") =>
        its.Platform.AsAsync<ChangeChecks, Result<Guid>>(its.City, u => u.AddAsync(new() { FormId = form, Expression = expression, Message = message }));

    [Theory, OnEveryDatabase]
    public async Task Submit_HardCheckFails_IsRefusedWithTheNumbers(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        var round = await its.GivenRoundAsync(cells: WithParts, checks: [Sum]);

        var wrong = (await its.SaveAsync(await its.ReportAsync(round), true, null, null, ("RD-EXP", "3"), ("RD-EXP|performer.enterprise", "1"), ("RD-EXP|performer.university", "1.5"))).Value;
        var finding = Assert.Single(wrong.Findings);
        Assert.Equal((false, FindingKind.Hard, "check:1"), (wrong.Submitted, finding.Kind, finding.Key));
        Assert.Equal("合计应等于分项之和（R&D经费 3，R&D经费.企业 1，R&D经费.高等学校 1.5）", finding.Message);

        Assert.True((await its.SaveAsync(await its.ReportAsync(round), true, null, null, ("RD-EXP", "2.5"))).Value.Submitted);
    }

    [Theory, OnEveryDatabase]
    public async Task Submit_SoftCheckFails_NeedsAnExplanation(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        await its.Platform.GivenAsync(AValue(50, 2023, Actors.County));
        var round = await its.GivenRoundAsync(cells: ["HNTE"], checks: [("绝对值(高新技术企业 - 高新技术企业(上年)) ≤ 高新技术企业(上年) × 30%", CheckSeverity.Soft, "与上年相差超过 30%")]);

        var asked = (await its.SaveAsync(await its.ReportAsync(round), true, null, null, ("HNTE", "80"))).Value;
        Assert.Equal((false, FindingKind.Soft, true), (asked.Submitted, asked.Findings.Single().Kind, asked.Findings.Single().Blocks));
        Assert.Contains("高新技术企业(上年) 50", asked.Findings[0].Message, StringComparison.Ordinal);
        var explained = (await its.SaveAsync(await its.ReportAsync(round), true, null, new() { ["check:1"] = "新认定 30 家" }, ("HNTE", "80"))).Value;
        Assert.True(explained.Submitted);
        Assert.Equal("新认定 30 家", (await its.ReportAsync(round)).Explanations.Single().Text);
    }

    [Theory, OnEveryDatabase]
    public async Task Submit_CheckThatCannotBeTold_DoesNotBlock(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        var round = await its.GivenRoundAsync(cells: ["HNTE"], checks: [("高新技术企业 ≥ 高新技术企业(上年)", CheckSeverity.Hard, "不应少于上年")]);

        var saved = (await its.SaveAsync(await its.ReportAsync(round), true, null, null, ("HNTE", "80"))).Value;

        Assert.True(saved.Submitted);
        Assert.Equal(FindingKind.Open, Assert.Single(saved.Findings).Kind);
        Assert.Contains("高新技术企业(上年)", saved.Findings[0].Message, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Submit_CheckBetweenForms_ReadsWhatTheOtherFormEntered(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        var first = await its.GivenRoundAsync(f => f.Name = "企业表", cells: ["HNTE"]);
        await its.SaveAsync(await its.ReportAsync(first), true, null, null, ("HNTE", "10"));
        await its.DecideAsync(await its.ReportAsync(first));
        var second = await its.GivenRoundAsync(f => f.Name = "经费表", cells: ["RD-EXP"], checks: [("R&D经费 / 高新技术企业 ≤ 1亿元/家", CheckSeverity.Hard, "户均经费过高")]);

        Assert.Equal("check:1", Assert.Single((await its.SaveAsync(await its.ReportAsync(second), true, null, null, ("RD-EXP", "11"))).Value.Findings).Key);
        Assert.True((await its.SaveAsync(await its.ReportAsync(second), true, null, null, ("RD-EXP", "9"))).Value.Submitted);
    }

    [Theory]
    [InlineData(OutlierTest.ModifiedZ, "500", FindingKind.Soft)]
    [InlineData(OutlierTest.ModifiedZ, "56", null)]
    [InlineData(OutlierTest.MinMax, "56", FindingKind.Soft)]
    [InlineData(OutlierTest.MinMax, "54", null)]
    [InlineData(OutlierTest.ZScore, "500", FindingKind.Open)]
    public async Task Check_Outlier_IsToBeExplainedAndTooShortASeriesSaysSo(OutlierTest test, string typed, FindingKind? kind)
    {
        await using var its = await ACollection.StartAsync(Engine.Sqlite);
        foreach (var (year, value) in new[] { (2019, 50m), (2020, 51m), (2021, 53m), (2022, 52m), (2023, 55m) })
        {
            await its.Platform.GivenAsync(AValue(value, year, Actors.County));
        }

        var form = (await its.Platform.AsAsync<SaveForm, Result<Guid>>(its.City, u => u.HandleAsync(ACollection.AForm()))).Value;
        await its.AddRowAsync(form, "HNTE", outliers: test);
        await its.PublishAsync(form);
        var round = (await its.OpenAsync(ACollection.ARound(form))).Value;

        var findings = (await its.SaveAsync(await its.ReportAsync(round), false, null, null, ("HNTE", typed))).Value.Findings;
        Assert.Equal(kind, findings.SingleOrDefault()?.Kind);
    }

    [Theory, OnEveryDatabase]
    public async Task AddCheck_WhatCannotBeRead_NamesPlaceAndNearestName(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        var form = (await its.Platform.AsAsync<SaveForm, Result<Guid>>(its.City, u => u.HandleAsync(ACollection.AForm()))).Value;
        await its.AddRowAsync(form, "HNTE");

        var problem = (await AddAsync(its, form, "高新技术企页 ≥ 1")).Problem;
        Assert.Equal("check.expression", problem?.Code);
        Assert.Contains("第 1 行第 1 列", problem?.Message, StringComparison.Ordinal);
        Assert.Contains("高新技术企业", problem?.Message, StringComparison.Ordinal);
        Assert.Equal("check.expression", (await AddAsync(its, form, "高新技术企业 + 1家")).Problem?.Code);
        Assert.Equal("check.foreign", (await AddAsync(its, form, "R&D经费 ≥ 0亿元")).Problem?.Code);
        Assert.Equal("check.message", (await AddAsync(its, form, "高新技术企业 ≥ 0家", null)).Problem?.Code);
        Assert.True((await AddAsync(its, form, "高新技术企业 ≥ 0家 否则 \"不能为负\"", null)).Succeeded);
    }
}
