using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Decomposition;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Goals;
using Chuangpu.Statistics.Progress;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using static Chuangpu.Indicators.Tests.IndicatorBuilder;

namespace Chuangpu.Indicators.Tests.Decomposition;

public sealed class SplitTests
{
    private static readonly Actor Maker = Actors.Staff(), Colleague = Actors.Staff(name: "乙科员"), County = Actors.Staff(Actors.County);

    // A prefecture of three counties; a goal of 100 enterprises by 2025, measured.
    private static async Task<(TestPlatform Platform, Goal Goal)> GivenAsync(Engine engine, Action<Goal>? change = null)
    {
        var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenAsync(ARegion());
        foreach (var (code, name) in new[] { (Actors.County, "甲县"), (Actors.OtherCounty, "乙县"), ("990103", "丙县") })
        {
            await platform.GivenAsync(ARegion(code, name, RegionLevel.County, Actors.City));
        }

        await platform.GivenAsync(ARegion("990171", "某开发区", RegionLevel.Zone, Actors.City));
        await platform.GivenAsync(AnIndicator());
        await platform.GivenAsync(AnIndicator("RD", "R&D经费", d => (d.Unit, d.Decimals) = ("亿元", 4)));
        await platform.GivenAsync(AnIndicator("GDP", "地区生产总值", d => (d.Unit, d.Decimals) = ("亿元", 2)));
        await platform.GivenAsync(AnIndicator("INT", "R&D经费投入强度", d => (d.Unit, d.Decimals, d.AcrossRegions, d.Formula) = ("%", 2, RollUp.None, "R&D经费 / 地区生产总值")));
        foreach (var (region, hnte, gdp) in new[] { (Actors.County, 10m, 100m), (Actors.OtherCounty, 10m, 300m), ("990103", 10m, 500m) })
        {
            await platform.GivenAsync(AValue(hnte, 2020, region));
            await platform.GivenAsync(AValue(hnte, 2024, region));
            await platform.GivenAsync(AValue(gdp, 2024, region, "GDP"));
        }

        var plan = await platform.GivenAsync(PlanBuilder.APlan());
        var goal = PlanBuilder.AGoal(plan, "高新技术企业", 100);
        goal.IndicatorCode = "HNTE";
        goal.BaselineValue = 30;
        change?.Invoke(goal);
        return (platform, await platform.GivenAsync(goal));
    }

    private static Task<Result<Guid>> BeginAsync(TestPlatform platform, Goal goal, SplitMethod method, string? basis = null, Actor? actor = null, SplitKind kind = SplitKind.Regions, params List<Guid> units) =>
        platform.AsAsync<BeginSplit, Result<Guid>>(actor ?? Maker, u => u.HandleAsync(new() { GoalId = goal.Id, Year = 2025, Kind = kind, Method = method, BasisCode = basis, Units = units }));

    private static Task<Result> PublishAsync(TestPlatform platform, TargetSplit split, string? reason = null, Actor? actor = null) =>
        platform.AsAsync<PublishSplit, Result>(actor ?? Colleague, u => u.HandleAsync(split.Id, split.Version, reason));

    private static Task<Result> SetAsync(TestPlatform platform, TargetSplit split, Actor actor, params decimal?[] values) =>
        platform.AsAsync<SetShares, Result>(actor, u => u.HandleAsync(split.Id, split.Version, Ordered(split).Zip(values).ToDictionary(p => p.First.Id, p => p.Second)));

    private static Task<TargetSplit> SeeAsync(TestPlatform platform, Guid id) => platform.SeeAsync(db => db.Set<TargetSplit>().AsNoTracking().Include(s => s.Shares).SingleAsync(s => s.Id == id));

    private static IEnumerable<TargetShare> Ordered(TargetSplit split) => split.Shares.OrderBy(s => s.RegionCode, StringComparer.Ordinal);

    private static IEnumerable<decimal?> Values(TargetSplit split) => Ordered(split).Select(s => s.Value);

    [Theory, OnEveryDatabase]
    public async Task Begin_EachMethod_DealsOutTheWholeAmongCountiesButNotZones(Engine engine)
    {
        var (platform, goal) = await GivenAsync(engine);
        await using var _ = platform;

        List<decimal?[]> made = [];
        foreach (var (method, basis) in new[] { (SplitMethod.Equal, (string?)null), (SplitMethod.LastValue, null), (SplitMethod.Indicator, "GDP"), (SplitMethod.ByHand, null) })
        {
            var split = await SeeAsync(platform, (await BeginAsync(platform, goal, method, basis)).Value);
            made.Add([.. Values(split)]);
            Assert.True((await platform.AsAsync<PublishSplit, Result>(Maker, u => u.DropAsync(split.Id, split.Version))).Succeeded);
        }

        // 100 among three equal ones: the spare goes by code. By GDP 100 : 300 : 500.
        Assert.Equal([[34, 33, 33], [34, 33, 33], [11, 33, 56], [null, null, null]], made);
    }

    [Theory, OnEveryDatabase]
    public async Task Begin_BasisThatIsNotWholeOrCannotBeAdded_SaysSo(Engine engine)
    {
        var (platform, goal) = await GivenAsync(engine);
        await using var _ = platform;

        Assert.Contains("“R&D经费”近年没有一年是齐的", (await BeginAsync(platform, goal, SplitMethod.Indicator, "RD")).Problem?.Message);
        Assert.Contains("不是可以相加的指标", (await BeginAsync(platform, goal, SplitMethod.Indicator, "INT")).Problem?.Message);
        Assert.Equal("split.basis", (await BeginAsync(platform, goal, SplitMethod.Indicator)).Problem?.Code);
        Assert.Equal("split.units", (await BeginAsync(platform, goal, SplitMethod.Equal, kind: SplitKind.Units)).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await BeginAsync(platform, goal, SplitMethod.Equal, actor: County)).Problem?.Code);
        Assert.Equal("split.year", (await platform.AsAsync<BeginSplit, Result<Guid>>(Maker, u => u.HandleAsync(new() { GoalId = goal.Id, Year = 2019 }))).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Publish_ByWhoPreparedIt_IsRefusedAndByAnotherBinds(Engine engine)
    {
        var (platform, goal) = await GivenAsync(engine);
        await using var _ = platform;
        var split = await SeeAsync(platform, (await BeginAsync(platform, goal, SplitMethod.Equal)).Value);
        await platform.GivenAsync(new User { UserName = "county", DisplayName = "县科员", Role = Role.BureauStaff, RegionCode = Actors.OtherCounty });

        var own = await PublishAsync(platform, split, actor: Maker);
        var lower = await PublishAsync(platform, split, actor: County);
        var stale = await platform.AsAsync<PublishSplit, Result>(Colleague, u => u.HandleAsync(split.Id, Guid.NewGuid(), null));
        var done = await PublishAsync(platform, split);

        Assert.Equal(("split.second-person", Problem.NotFoundCode, Problem.ConflictCode), (own.Problem?.Code, lower.Problem?.Code, stale.Problem?.Code));
        Assert.True(done.Succeeded);
        var now = await SeeAsync(platform, split.Id);
        Assert.Equal((SplitStatus.Published, Maker.UserId, Colleague.UserId), (now.Status, now.PreparedBy, now.PublishedBy));
        Assert.Equal("split.published", (await SetAsync(platform, now, Maker, 1, 1, 1)).Problem?.Code);
        // Told once, and not by the attempts that were refused.
        Assert.Equal("下达 2025 年目标：高新技术企业 33家", await platform.SeeAsync(db => db.Set<Kernel.Notices.Notice>().Select(n => n.Title).SingleAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Publish_SharesThatDoNotMakeTheTarget_NeedsAReason(Engine engine)
    {
        var (platform, goal) = await GivenAsync(engine);
        await using var _ = platform;
        var id = (await BeginAsync(platform, goal, SplitMethod.Equal)).Value;
        Assert.True((await SetAsync(platform, await SeeAsync(platform, id), Maker, 40, 40, null)).Succeeded);
        Assert.Equal("split.open", (await PublishAsync(platform, await SeeAsync(platform, id))).Problem?.Code);
        Assert.Equal("split.value", (await SetAsync(platform, await SeeAsync(platform, id), Maker, 40, 40, 30.5m)).Problem?.Code);
        Assert.True((await SetAsync(platform, await SeeAsync(platform, id), Maker, 40, 40, 30)).Succeeded);

        var without = await PublishAsync(platform, await SeeAsync(platform, id), " ");
        var with = await PublishAsync(platform, await SeeAsync(platform, id), "留有余地");

        Assert.Contains("各部分合成 110，与目标相差 -10", without.Problem?.Message);
        Assert.True(with.Succeeded);
        var now = await SeeAsync(platform, id);
        Assert.Equal((SplitMethod.ByHand, "留有余地"), (now.Method, now.Reason));
    }

    [Theory, OnEveryDatabase]
    public async Task Set_BySomebodyElse_MakesThatPersonThePreparer(Engine engine)
    {
        var (platform, goal) = await GivenAsync(engine);
        await using var _ = platform;
        var id = (await BeginAsync(platform, goal, SplitMethod.Equal)).Value;

        Assert.True((await SetAsync(platform, await SeeAsync(platform, id), Colleague, 30, 30, 40)).Succeeded);

        Assert.Equal("split.second-person", (await PublishAsync(platform, await SeeAsync(platform, id), actor: Colleague)).Problem?.Code);
        Assert.True((await PublishAsync(platform, await SeeAsync(platform, id), actor: Maker)).Succeeded);
    }

    [Theory, OnEveryDatabase]
    public async Task Begin_NextVersion_KeepsTheEarlierReadable(Engine engine)
    {
        var (platform, goal) = await GivenAsync(engine);
        await using var _ = platform;
        var first = (await BeginAsync(platform, goal, SplitMethod.Equal)).Value;
        Assert.Equal("split.draft", (await BeginAsync(platform, goal, SplitMethod.Equal)).Problem?.Code);
        Assert.True((await PublishAsync(platform, await SeeAsync(platform, first))).Succeeded);

        var second = (await BeginAsync(platform, goal, SplitMethod.ByHand)).Value;
        var begun = await SeeAsync(platform, second);
        Assert.True((await SetAsync(platform, begun, Maker, 50, 25, 25)).Succeeded);
        Assert.True((await PublishAsync(platform, await SeeAsync(platform, second))).Succeeded);

        Assert.Equal([34, 33, 33], Values(begun));
        var earlier = await SeeAsync(platform, first);
        Assert.Equal((1, SplitStatus.Superseded, 2), (earlier.Number, earlier.Status, begun.Number));
        Assert.Equal([34, 33, 33], Values(earlier));
    }

    [Theory, OnEveryDatabase]
    public async Task Mine_CountyBeforeAndAfterPublishing_SeesItsOwnShareOnly(Engine engine)
    {
        var (platform, goal) = await GivenAsync(engine);
        await using var _ = platform;
        await platform.GivenAsync(AValue(22, 2024, Actors.County, at: new DateTime(2025, 4, 1, 0, 0, 0, DateTimeKind.Utc)));
        var split = await SeeAsync(platform, (await BeginAsync(platform, goal, SplitMethod.Equal)).Value);

        var before = await platform.AsAsync<ReadShares, IReadOnlyList<ShareStanding>>(County, u => u.MineAsync());
        var hidden = await platform.AsAsync<ReadShares, IReadOnlyList<ShareStanding>>(County, u => u.OfAsync([split.Id]));
        Assert.True((await PublishAsync(platform, split)).Succeeded);
        var mine = Assert.Single(await platform.AsAsync<ReadShares, IReadOnlyList<ShareStanding>>(County, u => u.MineAsync()));
        var seen = await platform.AsAsync<ReadShares, IReadOnlyList<ShareStanding>>(County, u => u.OfAsync([split.Id]));
        var all = await platform.AsAsync<ReadShares, IReadOnlyList<ShareStanding>>(Maker, u => u.OfAsync([split.Id]));

        Assert.Empty(before);
        Assert.Empty(hidden);
        Assert.Equal(("甲县", 34m, "高新技术企业", "≥100家（2025年）"), (mine.Part, mine.Share.Value, mine.Share.Split.GoalName, mine.Goal?.Target));
        // From 10 in 2020 to 34 in 2025: 22 in 2024 is half of the way after four fifths of the time.
        Assert.Equal((2024, 22m, 50m, ProgressState.SeverelyBehind), (mine.Year, mine.Value, mine.WayShare, mine.State));
        Assert.Equal("甲县", Assert.Single(seen).Part);
        Assert.Equal(["甲县", "乙县", "丙县"], all.Select(s => s.Part));
    }

    [Theory, OnEveryDatabase]
    public async Task Ratio_SharesOfOwnLevels_AreReconciledAsAMeanWeightedByTheDenominator(Engine engine)
    {
        var (platform, goal) = await GivenAsync(engine, g => (g.Name, g.Unit, g.IndicatorCode, g.BaselineValue, g.TargetValue) = ("R&D经费投入强度", "%", "INT", 1m, 2m));
        await using var _ = platform;

        Assert.Equal("split.method", (await BeginAsync(platform, goal, SplitMethod.Indicator, "GDP")).Problem?.Code);
        var id = (await BeginAsync(platform, goal, SplitMethod.Equal)).Value;
        Assert.Equal([2, 2, 2], Values(await SeeAsync(platform, id)));
        Assert.True((await SetAsync(platform, await SeeAsync(platform, id), Maker, 5, 2, 1.4m)).Succeeded);
        var exact = await PublishAsync(platform, await SeeAsync(platform, id));
        var next = (await BeginAsync(platform, goal, SplitMethod.ByHand)).Value;
        Assert.True((await SetAsync(platform, await SeeAsync(platform, next), Maker, 5, 5, 5)).Succeeded);
        var over = await PublishAsync(platform, await SeeAsync(platform, next));

        // (5×100 + 2×300 + 1.4×500) ÷ 900 = 2.
        Assert.True(exact.Succeeded);
        Assert.Contains("各部分合成 5.00，与目标相差 -3.00", over.Problem?.Message);
    }

    [Theory, OnEveryDatabase]
    public async Task Growth_Shares_AreNotReconciledAndNeedNoReason(Engine engine)
    {
        var (platform, goal) = await GivenAsync(engine, g => (g.Operator, g.TargetValue) = (TargetOperator.AnnualGrowth, 12));
        await using var _ = platform;
        var id = (await BeginAsync(platform, goal, SplitMethod.Equal)).Value;
        Assert.True((await SetAsync(platform, await SeeAsync(platform, id), Maker, 20, 12, 8)).Succeeded);

        Assert.True((await PublishAsync(platform, await SeeAsync(platform, id))).Succeeded);
    }

    [Theory, OnEveryDatabase]
    public async Task Units_ChosenOnes_GetSharesAndSeeTheirOwn(Engine engine)
    {
        var (platform, goal) = await GivenAsync(engine);
        await using var _ = platform;
        var (first, second) = (AUnit("云川市工信局"), AUnit("云川市科技局"));
        await platform.GivenAsync(first);
        await platform.GivenAsync(second);

        Assert.Equal("split.method", (await BeginAsync(platform, goal, SplitMethod.LastValue, kind: SplitKind.Units, units: [first.Id])).Problem?.Code);
        var split = await SeeAsync(platform, (await BeginAsync(platform, goal, SplitMethod.Equal, kind: SplitKind.Units, units: [first.Id, second.Id])).Value);
        Assert.True((await PublishAsync(platform, split)).Succeeded);
        var mine = await platform.AsAsync<ReadShares, IReadOnlyList<ShareStanding>>(Actors.Department(second.Id), u => u.MineAsync());

        Assert.Equal(("云川市科技局", 50m, ProgressState.NoData), (Assert.Single(mine).Part, mine[0].Share.Value, mine[0].State));

        static Organisation AUnit(string name) => new() { Name = name, Kind = OrganisationKind.Department, RegionCode = Actors.City };
    }

    [Theory, OnEveryDatabase]
    public async Task Publish_TargetChangedSince_AsksToSplitAnew(Engine engine)
    {
        var (platform, goal) = await GivenAsync(engine);
        await using var _ = platform;
        var split = await SeeAsync(platform, (await BeginAsync(platform, goal, SplitMethod.Equal)).Value);
        await platform.SeeAsync(db => db.Set<Goal>().Where(g => g.Id == goal.Id).ExecuteUpdateAsync(s => s.SetProperty(g => g.TargetValue, 120)));

        Assert.Equal("split.target", (await PublishAsync(platform, split)).Problem?.Code);
    }
}
