using System.Text;
using Chuangpu.Cockpit.Chains;
using Chuangpu.Enterprises.Contracts;
using Chuangpu.Enterprises.Figures;
using Chuangpu.Enterprises.PropertyRights;
using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Cockpit.Tests.Chains;

public sealed class ChainTests
{
    private const string Two = "产业链,环节,上游环节,行业代码,关键词,说明\n光电,芯片,,397,光电,\n光电,封装,芯片,387,照明,\n";

    private static readonly Actor Staff = Actors.Staff();

    [Theory, OnEveryDatabase]
    public async Task Import_AgainWithADifference_ShowsItAndTakesIt(Engine engine)
    {
        await using var platform = await StartAsync(engine);
        var first = await ImportAsync(platform, Two);
        var chain = await ChainAsync(platform);
        var again = await KeepAsync(platform, "产业链,环节,上游环节,行业代码,关键词,说明\n光电,芯片,,397,光电、激光,\n光电,检测,芯片,402,仪器,\n", "b.csv");

        var check = await platform.AsAsync<CheckChainFile, Result<ChainCheck>>(Staff, c => c.HandleAsync(again));
        await platform.AsAsync<ImportChains, Result<ChainCheck>>(Staff, i => i.HandleAsync(again));

        Assert.Equal((2, 0), (first.Value.Changes.Count, first.Value.Same));
        Assert.Equal([("芯片", "修改"), ("检测", "新增"), ("封装", "删去")], check.Value.Changes.Select(c => (c.Node, c.Kind)));
        var after = await ChainAsync(platform);
        Assert.Equal(["芯片", "检测"], after.Nodes.OrderBy(n => n.Ordinal).Select(n => n.Name));
        // What stayed is the same node, with what people said of it.
        Assert.Equal(chain.Nodes.Single(n => n.Name == "芯片").Id, after.Nodes.Single(n => n.Name == "芯片").Id);
    }

    [Theory, OnEveryDatabase]
    public async Task Import_WithAFault_TakesNothing(Engine engine)
    {
        await using var platform = await StartAsync(engine);

        var done = await ImportAsync(platform, Two + "光电,应用,没有的环节,387,照明,\n");

        Assert.Single(done.Value.Faults);
        Assert.Equal(0, await platform.SeeAsync(db => db.Set<IndustryChain>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Chain_SeenFromEachRegion_CountsTheEnterprisesThere(Engine engine)
    {
        await using var platform = await StartAsync(engine);
        await ImportAsync(platform, Two);
        await GivenAsync(platform, "演示甲光电", Actors.County, revenueWan: 3000);
        await GivenAsync(platform, "演示乙光电", Actors.OtherCounty, revenueWan: 100);
        var id = (await ChainAsync(platform)).Id;

        var city = (await ReadAsync(platform, Staff, id)).Value;
        var county = (await ReadAsync(platform, Actors.Staff(Actors.County), id)).Value;

        Assert.Equal((2, 1), (city.Nodes[0].Standings.Count, city.Nodes[0].At(ChainStage.Scale)));
        Assert.Equal(["演示甲光电"], county.Nodes[0].Standings.Select(s => s.Enterprise.Name));
        Assert.Equal(ChainGap.Build, city.Nodes[1].Gap);
        // A county does not look at its city, another city sees no chain, and an enterprise none either.
        Assert.False((await ReadAsync(platform, Actors.Staff(Actors.County), id, Actors.City)).Succeeded);
        Assert.False((await ReadAsync(platform, Actors.Staff(Actors.OtherCity), id)).Succeeded);
        Assert.False((await ReadAsync(platform, Actors.Enterprise(Guid.NewGuid()), id)).Succeeded);
    }

    [Theory, OnEveryDatabase]
    public async Task Chain_ByWordsAlone_FindsThemInNamesPatentsAndPlatformsOfAnyIndustry(Engine engine)
    {
        await using var platform = await StartAsync(engine);
        await ImportAsync(platform, "产业链,环节,上游环节,行业代码,关键词,说明\n光电,显示,,,microLED、激光,\n光电,装备,,35,,\n");
        await GivenAsync(platform, "演示MicroLed公司", Actors.County, 100);
        var holder = await GivenAsync(platform, "演示丁公司", Actors.County, 100);
        var host = await GivenAsync(platform, "演示戊公司", Actors.County, 100);
        await GivenAsync(platform, "演示己公司", Actors.County, 100);
        await platform.GivenAsync(new IntellectualProperty { EnterpriseId = holder, Kind = PropertyKind.Invention, Number = "ZL1", Title = "一种激光器", GrantedOn = new(2023, 1, 1), Source = FactSource.Bureau, EnteredBy = "甲", EnteredAt = platform.Clock.GetUtcNow().UtcDateTime });
        await platform.GivenAsync(new Qualification { EnterpriseId = host, Kind = QualificationKind.ResearchUnit, Name = "激光实验室", RecognisedOn = new(2023, 1, 1), Source = FactSource.Bureau, EnteredBy = "甲", EnteredAt = platform.Clock.GetUtcNow().UtcDateTime });

        var nodes = (await ReadAsync(platform, Staff, (await ChainAsync(platform)).Id)).Value.Nodes;

        Assert.Equal(["演示MicroLed公司", "演示丁公司", "演示戊公司"], nodes[0].Standings.Select(s => s.Enterprise.Name).Order(StringComparer.Ordinal));
        Assert.Empty(nodes[1].Standings);
    }

    [Theory, OnEveryDatabase]
    public async Task Node_ReadAlone_IsAsItStandsInItsChain(Engine engine)
    {
        await using var platform = await StartAsync(engine);
        await ImportAsync(platform, "产业链,环节,上游环节,行业代码,关键词,说明\n光电,芯片,,397,光电,\n光电,封装,芯片,397,封装,\n光电,照明,封装,387,照明,\n");
        foreach (var name in new[] { "演示甲光电", "演示乙光电", "演示丙光电封装" })
        {
            await GivenAsync(platform, name, Actors.County, 3000);
        }

        var chain = await ChainAsync(platform);
        await platform.AsAsync<SetChainRule, Result>(Staff, s => s.HandleAsync(new() { Id = chain.Id, Version = chain.Version, BuildBelow = 1, ExtendFrom = 3, LeadersFrom = 1, PatentsFrom = 1, ScaleFromWan = 2000 }));

        foreach (var whole in (await ReadAsync(platform, Staff, chain.Id)).Value.Nodes)
        {
            var alone = Assert.Single((await platform.AsAsync<ReadChain, Result<ReadChain.View>>(Staff, r => r.HandleAsync(chain.Id, null, whole.Node.Id))).Value.Nodes);
            Assert.Equal((whole.Node.Id, whole.Gap, whole.Evidence), (alone.Node.Id, alone.Gap, alone.Evidence));
            Assert.Equal(whole.Standings.Select(s => s.Enterprise.Id), alone.Standings.Select(s => s.Enterprise.Id));
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Placement_ByHand_CountsAgainstIndustryAndWordsUntilTakenBack(Engine engine)
    {
        await using var platform = await StartAsync(engine);
        await ImportAsync(platform, Two);
        await GivenAsync(platform, "演示甲光电", Actors.County, 100);
        await GivenAsync(platform, "演示丙公司", Actors.County, 100);
        var chain = await ChainAsync(platform);
        var node = chain.Nodes.Single(n => n.Name == "芯片").Id;

        Assert.NotNull((await PlaceAsync(platform, node, "演示丙公司", PlacementChoice.Belongs, null)).Problem);
        Assert.NotNull((await PlaceAsync(platform, node, "没有的公司", PlacementChoice.Belongs, "理由")).Problem);
        Assert.True((await PlaceAsync(platform, node, "演示丙公司", PlacementChoice.Belongs, "实地走访，生产芯片")).Succeeded);
        Assert.True((await PlaceAsync(platform, node, "演示甲光电", PlacementChoice.Apart, "只做贸易")).Succeeded);
        var placed = (await ReadAsync(platform, Staff, chain.Id)).Value.Nodes[0].Standings;
        Assert.True((await PlaceAsync(platform, node, "演示丙公司", PlacementChoice.Automatic, null)).Succeeded);
        Assert.NotNull((await PlaceAsync(platform, node, "演示丙公司", PlacementChoice.Automatic, null)).Problem);
        var after = (await ReadAsync(platform, Staff, chain.Id)).Value.Nodes[0].Standings;

        Assert.Equal(("演示丙公司", true), (Assert.Single(placed).Enterprise.Name, placed[0].IsPlaced));
        Assert.Contains("实地走访", placed[0].Reason, StringComparison.Ordinal);
        Assert.Empty(after);
    }

    [Theory, OnEveryDatabase]
    public async Task Judgement_AgainstTheRule_StandsForItsRegionWithTheRuleBesideIt(Engine engine)
    {
        await using var platform = await StartAsync(engine);
        await ImportAsync(platform, Two);
        var chain = await ChainAsync(platform);
        var node = chain.Nodes.Single(n => n.Name == "封装").Id;

        var without = await platform.AsAsync<OverruleGap, Result>(Staff, o => o.HandleAsync(new() { NodeId = node, RegionCode = Actors.City, Gap = ChainGap.Strong }));
        var elsewhere = await platform.AsAsync<OverruleGap, Result>(Actors.Staff(Actors.County), o => o.HandleAsync(new() { NodeId = node, RegionCode = Actors.City, Gap = ChainGap.Strong, Reason = "理由" }));
        var leader = await platform.AsAsync<OverruleGap, Result>(Actors.Leader(), o => o.HandleAsync(new() { NodeId = node, RegionCode = Actors.City, Gap = ChainGap.Strong, Reason = "理由" }));
        var done = await platform.AsAsync<OverruleGap, Result>(Staff, o => o.HandleAsync(new() { NodeId = node, RegionCode = Actors.City, Gap = ChainGap.Strong, Reason = "邻市配套，不必自建" }));
        var city = (await ReadAsync(platform, Staff, chain.Id)).Value.Nodes[1];
        var county = (await ReadAsync(platform, Actors.Staff(Actors.County), chain.Id)).Value.Nodes[1];
        await platform.AsAsync<OverruleGap, Result>(Staff, o => o.HandleAsync(new() { NodeId = node, RegionCode = Actors.City }));
        var back = (await ReadAsync(platform, Staff, chain.Id)).Value.Nodes[1];

        Assert.Equal(("chain.reason", Problem.NotFoundCode, Problem.NotFoundCode, true), (without.Problem!.Code, elsewhere.Problem!.Code, leader.Problem!.Code, done.Succeeded));
        Assert.Equal((ChainGap.Strong, ChainGap.Build, ChainGap.Build, ChainGap.Build), (city.Gap, city.ByRule, county.Gap, back.Gap));
    }

    [Theory, OnEveryDatabase]
    public async Task Rule_Changed_CountsAtOnceAndAnOldFormIsRefused(Engine engine)
    {
        await using var platform = await StartAsync(engine);
        await ImportAsync(platform, Two);
        await GivenAsync(platform, "演示甲光电", Actors.County, 3000);
        var chain = await ChainAsync(platform);
        var request = SetChainRule.Request.Of(chain);
        request.BuildBelow = 2;

        Assert.Equal(ChainGap.Fill, (await ReadAsync(platform, Staff, chain.Id)).Value.Nodes[0].Gap);
        Assert.False((await platform.AsAsync<SetChainRule, Result>(Actors.Staff(Actors.County), s => s.HandleAsync(request))).Succeeded);
        Assert.True((await platform.AsAsync<SetChainRule, Result>(Staff, s => s.HandleAsync(request))).Succeeded);
        Assert.Equal(ChainGap.Build, (await ReadAsync(platform, Staff, chain.Id)).Value.Nodes[0].Gap);
        Assert.Equal(Problem.ConflictCode, (await platform.AsAsync<SetChainRule, Result>(Staff, s => s.HandleAsync(request))).Problem!.Code);
        request.BuildBelow = null;
        Assert.NotNull((await platform.AsAsync<SetChainRule, Result>(Staff, s => s.HandleAsync(request))).Problem);
    }

    private static async Task<TestPlatform> StartAsync(Engine engine)
    {
        var platform = await TestPlatform.StartAsync(engine);
        foreach (var (code, level) in new[] { (Actors.City, RegionLevel.Prefecture), (Actors.County, RegionLevel.County), (Actors.OtherCounty, RegionLevel.County), (Actors.OtherCity, RegionLevel.Prefecture) })
        {
            await platform.GivenAsync(new Region { Code = code, Name = code, Level = level });
        }

        return platform;
    }

    private static Task<IndustryChain> ChainAsync(TestPlatform platform) => platform.SeeAsync(db => db.Set<IndustryChain>().AsNoTracking().Include(c => c.Nodes).SingleAsync());

    private static Task<Result<ReadChain.View>> ReadAsync(TestPlatform platform, Actor actor, Guid id, string? region = null) => platform.AsAsync<ReadChain, Result<ReadChain.View>>(actor, r => r.HandleAsync(id, region));

    private static Task<Result> PlaceAsync(TestPlatform platform, Guid node, string enterprise, PlacementChoice choice, string? reason) =>
        platform.AsAsync<PlaceEnterprise, Result>(Staff, p => p.HandleAsync(new() { NodeId = node, Enterprise = enterprise, Choice = choice, Reason = reason }));

    private static async Task<Result<ChainCheck>> ImportAsync(TestPlatform platform, string csv)
    {
        var file = await KeepAsync(platform, csv, "a.csv");
        return await platform.AsAsync<ImportChains, Result<ChainCheck>>(Staff, i => i.HandleAsync(file));
    }

    private static async Task<Guid> KeepAsync(TestPlatform platform, string csv, string name)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        var kept = await platform.AsAsync<KeepChainFile, Result<Guid>>(Staff, k => k.HandleAsync(content, name));
        return kept.Value;
    }

    private static Task<Guid> GivenAsync(TestPlatform platform, string name, string region, long revenueWan) => platform.AsAsync(Actor.System, async s =>
    {
        var now = platform.Clock.GetUtcNow().UtcDateTime;
        var organisation = new Organisation { Name = name, Kind = OrganisationKind.Enterprise, RegionCode = region };
        var db = s.GetRequiredService<ChuangpuDb>();
        db.AddRange(
            organisation, new Enterprise { Id = organisation.Id, IndustryCode = "397", Size = SizeClass.Small },
            new YearFigures { EnterpriseId = organisation.Id, Year = 2024, Source = FactSource.Bureau, EnteredBy = "甲", EnteredAt = now, InForceAt = now, Revenue = revenueWan * 1_000_000, Research = 1_000_000 });
        await db.SaveChangesAsync();
        return organisation.Id;
    });
}
