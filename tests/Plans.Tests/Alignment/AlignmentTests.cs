using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Alignment;
using Chuangpu.Plans.Goals;
using Chuangpu.TestKit;
using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Tests.Alignment;

public sealed class AlignmentTests
{
    private static GoalTerms Terms(decimal? target, string unit = "件", string name = "有效发明专利", TargetOperator op = TargetOperator.AtLeast, string? per = null) =>
        new(name, unit, null, null, op, target, null, 2025, per, null, PathMethod.Linear, 2021, 2025);

    [Theory]
    [InlineData("万件", "件", 1.2, 12000)]
    [InlineData("件", "万件", 12000, 1.2)]
    [InlineData("亿元", "万元", 3, 30000)]
    [InlineData("万元", "亿元", 500, 0.05)]
    [InlineData("家", "个", 7, 7)]
    [InlineData("万人", "名", 2, 20000)]
    public void Convert_UnitsOfTheSameThing_MovesThePoint(string from, string to, double value, double expected) =>
        Assert.Equal((decimal)expected, GoalUnit.Parse(to).Convert((decimal)value, GoalUnit.Parse(from)));

    [Theory]
    [InlineData("亿元", "家")]
    [InlineData("%", "个")]
    [InlineData("人", "人次")]
    public void Convert_DifferentThings_IsNull(string from, string to) => Assert.Null(GoalUnit.Parse(to).Convert(1, GoalUnit.Parse(from)));

    [Fact]
    public void Convert_ThereAndBack_IsTheSame() => Gen.Select(Gen.Int[1, 1_000_000], Gen.OneOf(Gen.Const("件"), Gen.Const("万件"), Gen.Const("亿件")), Gen.OneOf(Gen.Const("件"), Gen.Const("万件"), Gen.Const("千件")))
        .Sample((n, a, b) => Assert.Equal(n, GoalUnit.Parse(a).Convert(GoalUnit.Parse(b).Convert(n, GoalUnit.Parse(a))!.Value, GoalUnit.Parse(b))));

    [Fact]
    public void Similarity_OfAnyTwoNames_IsSymmetricAndBetweenZeroAndOne()
    {
        var name = Gen.OneOf(Gen.Const('高'), Gen.Const('新'), Gen.Const('技'), Gen.Const('术'), Gen.Const('企'), Gen.Const('业'), Gen.Const('、')).Array[0, 8].Select(c => new string(c));
        Gen.Select(name, name).Sample((a, b) =>
        {
            var score = NameSimilarity.Of(a, b).Score;
            Assert.InRange(score, 0, 1);
            Assert.Equal(score, NameSimilarity.Of(b, a).Score);
        });
    }

    [Fact]
    public void Similarity_WordsThatSayNothing_DoNotCount()
    {
        Assert.Equal(1, NameSimilarity.Of("高新技术企业数量", "高新技术企业").Score);
        Assert.Equal(1, NameSimilarity.Of("全社会Ｒ＆Ｄ经费", "R&D经费").Score);
        Assert.Equal(0, NameSimilarity.Of("高新技术企业", "污水处理率").Score);
        Assert.Equal(["高新技术企业"], NameSimilarity.Of("每年新认定高新技术企业", "高新技术企业").Shared);
    }

    [Fact]
    public void Gap_Amounts_AddsThemInTheUpperUnit()
    {
        var gap = AlignmentGap.Of(Terms(1.5m, "万件"), [("990101", Terms(6000)), ("990102", Terms(0.4m, "万件"))]);

        Assert.Equal((1.0m, 0.5m), (gap.Sum, gap.Gap));
        Assert.All(gap.Parts, p => Assert.Null(p.LeftOut));
    }

    [Fact]
    public void Gap_Ratios_AreNeverAdded()
    {
        foreach (var upper in new[] { Terms(60, "%", "覆盖率"), Terms(10, "%", "研发投入", TargetOperator.AnnualGrowth), Terms(null, op: TargetOperator.Relative), Terms(3, "件", "每万人口发明专利拥有量") })
        {
            var gap = AlignmentGap.Of(upper, [("990101", upper), ("990102", upper)]);
            Assert.Null(gap.Sum);
            Assert.Null(gap.Gap);
            Assert.NotNull(gap.WhyNoSum);
        }
    }

    [Fact]
    public void Gap_CountyBesideItsPrefecture_CountsOnce()
    {
        var gap = AlignmentGap.Of(Terms(100), [("990100", Terms(60)), ("990101", Terms(20)), ("990200", Terms(30))]);

        Assert.Equal((90m, 10m), (gap.Sum, gap.Gap));
        Assert.Contains("重复", gap.Parts[1].LeftOut);
    }

    [Fact]
    public void Gap_OtherUnitOrYearlyFlow_IsLeftOut()
    {
        var gap = AlignmentGap.Of(Terms(100), [("990101", Terms(60, "亿元")), ("990102", Terms(20, per: GoalTerms.Yearly)), ("990103", Terms(30))]);

        Assert.Equal(30, gap.Sum);
        Assert.Equal(2, gap.Parts.Count(p => p.LeftOut is not null));
    }

    [Theory, OnEveryDatabase]
    public async Task Link_LowerToUpper_ShowsGapAndMissingCounties(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenAsync(new Region { Code = Actors.City, Name = "云川市", Level = RegionLevel.Prefecture });
        await platform.GivenAsync(new Region { Code = Actors.County, Name = "东山县", Level = RegionLevel.County, ParentCode = Actors.City });
        await platform.GivenAsync(new Region { Code = Actors.OtherCounty, Name = "西水县", Level = RegionLevel.County, ParentCode = Actors.City });
        await platform.GivenAsync(new Region { Code = "990171", Name = "云川经开区", Level = RegionLevel.Zone, ParentCode = Actors.City });
        var (cityPlan, countyPlan) = (await platform.GivenAsync(PlanBuilder.APlan()), await platform.GivenAsync(PlanBuilder.APlan(Actors.County)));
        var upper = await platform.GivenAsync(PlanBuilder.AGoal(cityPlan, target: 120));
        var lower = await platform.GivenAsync(PlanBuilder.AGoal(countyPlan, "高新技术企业", 40));

        var up = (await platform.AsAsync<ReadAlignment, Result<ReadAlignment.Upward>>(Actors.Staff(Actors.County), u => u.AboveAsync(countyPlan.Id, null))).Value;
        Assert.Equal(upper.Id, Assert.Single(Assert.Single(up.Rows).Suggestions).Upper.Goal.Id);
        Assert.True((await LinkAsync(platform, Actors.County, lower.Id, upper.Id)).Succeeded);

        var row = Assert.Single((await platform.AsAsync<ReadAlignment, Result<ReadAlignment.Downward>>(Actors.Staff(), u => u.BelowAsync(cityPlan.Id))).Value.Rows);
        Assert.Equal((40m, 80m), (row.Gap.Sum, row.Gap.Gap));
        Assert.Equal(["西水县"], row.MissingRegions);
        Assert.Equal("东山县", Assert.Single(row.Lower).RegionName);
    }

    [Theory, OnEveryDatabase]
    public async Task Link_WrongLevelTwiceOrForeign_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var upper = await platform.GivenAsync(PlanBuilder.AGoal(await platform.GivenAsync(PlanBuilder.APlan())));
        var lower = await platform.GivenAsync(PlanBuilder.AGoal(await platform.GivenAsync(PlanBuilder.APlan(Actors.County))));

        Assert.Equal("alignment.level", (await LinkAsync(platform, Actors.City, upper.Id, lower.Id)).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await LinkAsync(platform, Actors.OtherCounty, lower.Id, upper.Id)).Problem?.Code);
        Assert.True((await LinkAsync(platform, Actors.County, lower.Id, upper.Id)).Succeeded);
        Assert.Equal("alignment.exists", (await LinkAsync(platform, Actors.County, lower.Id, upper.Id)).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Unlink_ByTheLowerBureau_TakesItBack(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var upper = await platform.GivenAsync(PlanBuilder.AGoal(await platform.GivenAsync(PlanBuilder.APlan())));
        var lower = await platform.GivenAsync(PlanBuilder.AGoal(await platform.GivenAsync(PlanBuilder.APlan(Actors.County))));
        await LinkAsync(platform, Actors.County, lower.Id, upper.Id);
        var link = await platform.SeeAsync(db => db.Set<GoalAlignment>().SingleAsync());

        Task<Result> Unlink(string region) => platform.AsAsync<UnlinkGoals, Result>(Actors.Staff(region), u => u.HandleAsync(link.Id));
        Assert.Equal(Problem.NotAllowedCode, (await Unlink(Actors.OtherCounty)).Problem?.Code);
        Assert.True((await Unlink(Actors.County)).Succeeded);
        Assert.Empty(await platform.SeeAsync(db => db.Set<GoalAlignment>().ToListAsync()));
    }

    private static Task<Result> LinkAsync(TestPlatform platform, string region, Guid lower, Guid upper) =>
        platform.AsAsync<LinkGoals, Result>(Actors.Staff(region), u => u.HandleAsync(new() { LowerGoalId = lower, UpperGoalId = upper }));
}
