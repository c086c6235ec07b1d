using Chuangpu.Indicators.Catalogue;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Results;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using static Chuangpu.Indicators.Tests.IndicatorBuilder;

namespace Chuangpu.Indicators.Tests.Catalogue;

public sealed class DefineIndicatorTests
{
    private static IndicatorInput AnInput(string code = "NEW", string name = "创新券使用企业数", Action<IndicatorInput>? change = null)
    {
        var input = new IndicatorInput { IsNew = true, Code = code, Name = name, Unit = "家", ValidFrom = new DateOnly(2025, 1, 1), Statement = "当年使用创新券的企业。", Theme = IndicatorTheme.Finance };
        change?.Invoke(input);
        return input;
    }

    private static Task<Result<string>> DefineAsync(TestPlatform platform, IndicatorInput input, Actor? actor = null) =>
        platform.AsAsync<DefineIndicator, Result<string>>(actor ?? Actors.Staff(), u => u.HandleAsync(input));

    private static Task<Indicator> SeeAsync(TestPlatform platform, string code) =>
        platform.SeeAsync(db => db.Set<Indicator>().Include(i => i.Definitions).AsNoTracking().SingleAsync(i => i.Code == code));

    // Two standard indicators to compute with.
    private static async Task<TestPlatform> GivenAsync(Engine engine)
    {
        var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenAsync(AnIndicator("RD", "R&D经费", d => (d.Unit, d.Decimals) = ("亿元", 4)));
        await platform.GivenAsync(AnIndicator("GDP", "地区生产总值", d => (d.Unit, d.Decimals) = ("亿元", 2)));
        return platform;
    }

    [Theory, OnEveryDatabase]
    public async Task Define_New_BelongsToTheOwnRegionUnderItsPrefix(Engine engine)
    {
        await using var platform = await GivenAsync(engine);

        var code = (await DefineAsync(platform, AnInput("vou"))).Value;

        var made = await SeeAsync(platform, code);
        Assert.Equal(("9901-VOU", Actors.City, "创新券使用企业数"), (made.Code, made.RegionCode, made.Definitions.Single().Name));
        Assert.Equal("indicator.code", (await DefineAsync(platform, AnInput("VOU", "另一个"))).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Define_FromALaterDay_KeepsTheOldDefinitionForThePast(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        var code = (await DefineAsync(platform, AnInput(change: i => i.ValidFrom = new DateOnly(2020, 1, 1)))).Value;
        var made = await SeeAsync(platform, code);

        var input = IndicatorInput.From(made, made.Definitions[0]);
        (input.ValidFrom, input.Statement) = (new DateOnly(2025, 1, 1), "含通用券。");
        Assert.True((await DefineAsync(platform, input)).Succeeded);

        var now = await SeeAsync(platform, code);
        Assert.Equal("当年使用创新券的企业。", now.On(new DateOnly(2024, 12, 31)).Statement);
        Assert.Equal("含通用券。", now.On(new DateOnly(2025, 12, 31)).Statement);
        input.Statement = "又改";
        Assert.Equal(Problem.ConflictCode, (await DefineAsync(platform, input)).Problem?.Code);
    }

    [Theory]
    [InlineData("人(次)")]
    [InlineData("100家")]
    public async Task Define_UnitTheRulesCannotRead_IsRefused(string unit)
    {
        await using var platform = await GivenAsync(Engine.Sqlite);

        Assert.Equal(nameof(IndicatorInput.Unit), (await DefineAsync(platform, AnInput(change: i => i.Unit = unit))).Problem?.Field);
    }

    [Theory, OnEveryDatabase]
    public async Task Define_Formula_IsKeptAndKnowsItsInputs(Engine engine)
    {
        await using var platform = await GivenAsync(engine);

        var code = (await DefineAsync(platform, AnInput("INT", "研发强度", i => (i.Unit, i.Formula, i.AcrossRegions) = ("%", "R&D经费 / 地区生产总值", RollUp.Sum)))).Value;

        var all = await platform.SeeAsync(db => db.Set<Indicator>().Include(i => i.Definitions).AsNoTracking().ToListAsync());
        Assert.Equal(["GDP", "RD"], new FormulaBook(all).Graph().NeedsOf(code).Order());
        Assert.Equal(RollUp.None, all.Single(i => i.Code == code).Definitions[0].AcrossRegions);
    }

    [Theory]
    [InlineData("R&D经费 / 地区生产总值", "亿元", "单位")]
    [InlineData("R&D经费 + 3家", "亿元", "公式有误")]
    [InlineData("R&D经肺 / 地区生产总值", "%", "R&D经费")]
    [InlineData("R&D经费 /", "%", "第 1 行")]
    public async Task Define_FormulaThatDoesNotHold_SaysWhereAndWhatToDo(string formula, string unit, string says)
    {
        await using var platform = await GivenAsync(Engine.Sqlite);

        var problem = (await DefineAsync(platform, AnInput("INT", "研发强度", i => (i.Unit, i.Formula) = (unit, formula)))).Problem;

        Assert.Equal(("indicator.formula", nameof(IndicatorInput.Formula)), (problem?.Code, problem?.Field));
        Assert.Contains(says, problem?.Message);
    }

    [Theory, OnEveryDatabase]
    public async Task Define_Cycle_IsRefusedAndNamed(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        var first = (await DefineAsync(platform, AnInput("A", "甲指标", i => (i.Unit, i.Formula) = ("亿元", "R&D经费 + 地区生产总值")))).Value;
        Assert.True((await DefineAsync(platform, AnInput("B", "乙指标", i => (i.Unit, i.Formula) = ("亿元", "甲指标 + R&D经费")))).Succeeded);
        var made = await SeeAsync(platform, first);
        var input = IndicatorInput.From(made, made.Definitions[0]);
        input.Formula = "乙指标 + R&D经费";

        var problem = (await DefineAsync(platform, input)).Problem;

        Assert.Equal("indicator.cycle", problem?.Code);
        Assert.Matches("(甲指标 → 乙指标 → 甲指标|乙指标 → 甲指标 → 乙指标)", problem?.Message);
    }

    [Theory, OnEveryDatabase]
    public async Task Define_WhatCannotBe_IsRefused(Engine engine)
    {
        await using var platform = await GivenAsync(engine);

        Assert.Equal("indicator.name", (await DefineAsync(platform, AnInput(name: "R&D经费"))).Problem?.Code);
        Assert.Equal(nameof(IndicatorInput.AcrossRegions), (await DefineAsync(platform, AnInput(change: i => (i.Unit, i.AcrossRegions) = ("%", RollUp.Sum)))).Problem?.Field);
        Assert.Equal(nameof(IndicatorInput.AcrossRegions), (await DefineAsync(platform, AnInput(change: i => i.AcrossRegions = RollUp.Last))).Problem?.Field);
        Assert.Equal(nameof(IndicatorInput.UpperLimit), (await DefineAsync(platform, AnInput(change: i => (i.LowerLimit, i.UpperLimit) = (5, 5)))).Problem?.Field);
        Assert.Equal(nameof(IndicatorInput.NumeratorCode), (await DefineAsync(platform, AnInput(change: i => i.AcrossRegions = RollUp.RatioOfSums))).Problem?.Field);
        Assert.Equal("indicator.reference", (await DefineAsync(platform, AnInput(change: i => (i.AcrossRegions, i.WeightCode) = (RollUp.WeightedMean, "NONE")))).Problem?.Code);
        Assert.Equal("indicator.breakdown", (await DefineAsync(platform, AnInput(change: i => i.Breakdowns = ["none"]))).Problem?.Code);
        Assert.Equal(2, await platform.SeeAsync(db => db.Set<Indicator>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Define_OtherUnit_IsRefusedSinceTheSeriesWouldBreak(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        var made = await SeeAsync(platform, (await DefineAsync(platform, AnInput())).Value);
        var input = IndicatorInput.From(made, made.Definitions[0]);
        (input.Unit, input.ValidFrom) = ("个", new DateOnly(2026, 1, 1));

        Assert.Equal("indicator.unit", (await DefineAsync(platform, input)).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Define_StandardOrForeignIndicator_IsRefused(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        var standard = await SeeAsync(platform, "GDP");
        var own = await SeeAsync(platform, (await DefineAsync(platform, AnInput())).Value);

        Assert.Equal("indicator.standard", (await DefineAsync(platform, IndicatorInput.From(standard, standard.Definitions[0]))).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await DefineAsync(platform, IndicatorInput.From(own, own.Definitions[0]), Actors.Staff(Actors.OtherCity))).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await DefineAsync(platform, AnInput("X", "别的"), Actors.Leader())).Problem?.Code);
        Assert.True((await DefineAsync(platform, IndicatorInput.From(own, own.Definitions[0]), Actors.Staff(Actors.Province))).Succeeded);
    }
}
