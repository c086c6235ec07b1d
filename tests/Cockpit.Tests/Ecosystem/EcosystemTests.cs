using Chuangpu.Cockpit.Ecosystem;
using Chuangpu.Enterprises.Contracts;
using Chuangpu.Enterprises.Help;
using Chuangpu.Enterprises.PropertyRights;
using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Ecosystem;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Projects;
using Chuangpu.Plans.Source;
using Chuangpu.TestKit;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Cockpit.Tests.Ecosystem;

public sealed class EcosystemTests
{
    private static readonly DateTime Entered = new(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Theory, OnEveryDatabase]
    public async Task Region_ForEachReader_HoldsWhatLiesInTheScope(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await GivenEnterpriseAsync(platform, "甲企业", Actors.County);
        await GivenEnterpriseAsync(platform, "乙企业", Actors.OtherCounty);
        await GivenEnterpriseAsync(platform, "外市企业", "990201");

        Assert.Equal(["甲企业"], Titles(await ReadAsync(platform, Actors.Staff(Actors.County)), "企业"));
        Assert.Equal(["甲企业", "乙企业"], Titles(await ReadAsync(platform, Actors.Staff()), "企业").Order(StringComparer.Ordinal).Reverse());
        Assert.Equal(["乙企业"], Titles(await ReadAsync(platform, Actors.Staff(), new(Actors.OtherCounty)), "企业"));
    }

    [Theory, OnEveryDatabase]
    public async Task Region_ForADepartment_ShowsNoEnterpriseAndNoMoneyAndSaysWhy(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var unit = await platform.GivenAsync(new Organisation { Name = "市某局", Kind = OrganisationKind.Department, RegionCode = Actors.City });
        var enterprise = await GivenEnterpriseAsync(platform, "甲企业", Actors.County);
        await platform.GivenAsync(PlanBuilder.APlan());

        var view = (await ReadAsync(platform, Actors.Department(unit.Id))).Value;
        var node = await ReadAsync(platform, Actors.Department(unit.Id), new(Node: $"Enterprise-{enterprise}"));

        Assert.All(view.Groups.Where(g => g.Kind is EcoKind.Enterprise or EcoKind.Award or EcoKind.Budget), g => Assert.True(g is { Total: 0, Missing: not null }));
        Assert.Equal(1, view.Groups.Single(g => g.Kind == EcoKind.Plan).Total);
        Assert.Equal(Problem.NotFoundCode, node.Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Node_OutsideTheScopeOrUnknown_IsMissing(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var there = await GivenEnterpriseAsync(platform, "外县企业", Actors.OtherCounty);

        foreach (var node in new[] { $"Enterprise-{there}", $"Enterprise-{Guid.NewGuid()}", "Enterprise-x", "Nothing-1", "-", "Enterprise", "99-1" })
        {
            Assert.Equal(Problem.NotFoundCode, (await ReadAsync(platform, Actors.Staff(Actors.County), new(Node: node))).Problem?.Code);
        }

        Assert.Equal(Problem.NotFoundCode, (await ReadAsync(platform, Actors.Staff(Actors.County), new(Region: Actors.City))).Problem?.Code);
        Assert.Equal(Problem.NotFoundCode, (await ReadAsync(platform, Actors.Enterprise(there))).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Walk_FromAnEnterprise_LeadsToItsPlatformRightAndProjectAndBack(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var id = await GivenEnterpriseAsync(platform, "云川演示光电有限公司", Actors.County);
        await platform.GivenAsync(new Qualification { EnterpriseId = id, Kind = QualificationKind.ResearchUnit, Name = "市级企业技术中心", RecognisedOn = new(2023, 1, 1), Source = FactSource.Bureau, EnteredBy = "甲", EnteredAt = Entered });
        await platform.GivenAsync(new Qualification { EnterpriseId = id, Kind = QualificationKind.ResearchUnit, Name = "已撤销的中心", RecognisedOn = new(2020, 1, 1), ValidUntil = new(2024, 12, 31), Source = FactSource.Bureau, EnteredBy = "甲", EnteredAt = Entered });
        await platform.GivenAsync(new IntellectualProperty { EnterpriseId = id, Kind = PropertyKind.Invention, Title = "一种芯片", GrantedOn = new(2024, 5, 6), Source = FactSource.Bureau, EnteredBy = "甲", EnteredAt = Entered });
        var plan = await platform.GivenAsync(PlanBuilder.APlan());
        await platform.GivenAsync(new PoolProject { PlanId = plan.Id, Name = "光电产业园", Actors = "云川演示光电有限公司、某大学", Place = new SourcePlace(), AcceptedAt = Entered });

        var enterprise = (await ReadAsync(platform, Actors.Staff(), new(Node: $"Enterprise-{id}"))).Value;
        var back = new List<string>();
        foreach (var group in enterprise.Groups.Where(g => g.Kind is EcoKind.Platform or EcoKind.Right or EcoKind.Project))
        {
            var next = (await ReadAsync(platform, Actors.Staff(), new(Node: group.Nodes[0].Id.ToString(), Trail: $"Enterprise-{id}"))).Value;
            Assert.Equal("云川演示光电有限公司", Assert.Single(next.Trail).Title);
            back.Add(next.Groups.Single(g => g.Kind == EcoKind.Enterprise).Nodes.Single().Key);
        }

        Assert.Equal(["市级企业技术中心"], enterprise.Groups.Single(g => g.Kind == EcoKind.Platform).Nodes.Select(n => n.Title));
        Assert.Equal([id.ToString(), id.ToString(), id.ToString()], back);
    }

    [Theory, OnEveryDatabase]
    public async Task Group_OpenedAlone_IsPagedAndEachNodeIsShownOnce(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        for (var n = 0; n < ReadEcosystem.PageSize + 3; n++)
        {
            await GivenEnterpriseAsync(platform, $"企业{n:D2}", Actors.County);
        }

        var few = (await ReadAsync(platform, Actors.Staff())).Value.Groups.Single(g => g.Relation == "企业");
        var pages = new List<EcoGroup>();
        foreach (var page in new[] { 1, 2 })
        {
            pages.Add(Assert.Single((await ReadAsync(platform, Actors.Staff(), new(Only: "企业", Page: page))).Value.Groups));
        }

        Assert.Equal((ReadEcosystem.PageSize + 3, ReadEcosystem.FewOfEach), (few.Total, few.Nodes.Count));
        Assert.Equal([ReadEcosystem.PageSize, 3], pages.Select(p => p.Nodes.Count));
        Assert.Equal(ReadEcosystem.PageSize + 3, pages.SelectMany(p => p.Nodes).Select(n => n.Id).Distinct().Count());
    }

    [Theory, OnEveryDatabase]
    public async Task Region_ItsPlatformsPeopleAndInstitutes_StandWithTheirEvidence(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var (first, second, outside) = (await GivenEnterpriseAsync(platform, "甲企业", Actors.County), await GivenEnterpriseAsync(platform, "乙企业", Actors.OtherCounty), await GivenEnterpriseAsync(platform, "外市企业", "990201"));
        foreach (var (level, year) in new[] { ("市级", 2019), ("省级", 2021), ("国家级", 2023) })
        {
            await platform.GivenAsync(new Qualification { EnterpriseId = first, Kind = QualificationKind.ResearchUnit, Name = $"{level}中心", Level = level, RecognisedOn = new(year, 5, 1), Source = FactSource.Bureau, EnteredBy = "甲", EnteredAt = Entered });
        }

        foreach (var (enterprise, kind, name) in new[] { (first, HelpKind.Leader, "演示领导甲"), (first, HelpKind.Commissioner, "演示特派员乙"), (second, HelpKind.Commissioner, "演示特派员乙"), (second, HelpKind.Commissioner, "演示特派员丙"), (outside, HelpKind.Commissioner, "演示特派员乙") })
        {
            await platform.GivenAsync(new HelpAssignment { EnterpriseId = enterprise, Kind = kind, Name = name, Office = "演示单位", From = new(2025, 1, 1), VisitEveryDays = 30 });
        }

        await platform.GivenAsync(new Organisation { Name = "演示研究院", Kind = OrganisationKind.Institute, RegionCode = Actors.City });

        var view = (await ReadAsync(platform, Actors.Staff())).Value;
        var person = view.Groups.Single(g => g.Relation == "企业科技特派员").Nodes[0];
        var around = (await ReadAsync(platform, Actors.Staff(), new(Node: person.Id.ToString()))).Value;
        var below = (await ReadAsync(platform, Actors.Staff(Actors.County))).Value;

        Assert.Equal(["国家级中心 国家级 · 2023 年认定 · 甲企业", "省级中心 省级 · 2021 年认定 · 甲企业", "市级中心 市级 · 2019 年认定 · 甲企业"], view.Groups.Single(g => g.Relation == "创新平台").Nodes.Select(n => $"{n.Title} {n.Note}"));
        Assert.Equal(["演示特派员乙 企业科技特派员 · 演示单位 · 帮扶 2 家企业", "演示特派员丙 企业科技特派员 · 演示单位 · 帮扶 1 家企业"], view.Groups.Single(g => g.Relation == "企业科技特派员").Nodes.Select(n => $"{n.Title} {n.Note}"));
        Assert.Equal((1, 0), (view.Groups.Single(g => g.Relation == "包联领导").Total, view.Groups.Single(g => g.Relation == "专家服务团队").Total));
        Assert.Equal(["乙企业", "甲企业"], Titles(around, "帮扶的企业").Order(StringComparer.Ordinal));
        Assert.Equal(["演示研究院"], Titles(view, "高校和科研院所"));
        // A county counts what is done there only.
        Assert.Equal("企业科技特派员 · 演示单位 · 帮扶 1 家企业", below.Groups.Single(g => g.Relation == "企业科技特派员").Nodes.Single().Note);
    }

    [Fact]
    public void Id_OfAnyNode_IsReadBackAsItWasWritten() => Gen.Select(Gen.Enum<EcoKind>(), Gen.String[Gen.Char.AlphaNumeric, 1, 40]).Sample((kind, key) => EcoNodeId.Parse(new EcoNodeId(kind, key).ToString()) == new EcoNodeId(kind, key));

    private static async Task<Guid> GivenEnterpriseAsync(TestPlatform platform, string name, string region)
    {
        var organisation = await platform.GivenAsync(new Organisation { Name = name, Kind = OrganisationKind.Enterprise, RegionCode = region });
        await platform.GivenAsync(new Enterprise { Id = organisation.Id, IndustryCode = "397", Size = SizeClass.Small });
        return organisation.Id;
    }

    private static IEnumerable<string> Titles(Result<ReadEcosystem.View> view, string relation) => Titles(view.Value, relation);

    private static IEnumerable<string> Titles(ReadEcosystem.View view, string relation) => view.Groups.Single(g => g.Relation == relation).Nodes.Select(n => n.Title);

    private static async Task<Result<ReadEcosystem.View>> ReadAsync(TestPlatform platform, Actor actor, ReadEcosystem.Request? request = null)
    {
        // The regions of the tests, so that a county can be asked for.
        if (await platform.SeeAsync(db => db.Set<Kernel.Regions.Region>().AllAsync(r => r.Code != Actors.OtherCounty)))
        {
            foreach (var (code, level) in new[] { (Actors.City, Kernel.Regions.RegionLevel.Prefecture), (Actors.County, Kernel.Regions.RegionLevel.County), (Actors.OtherCounty, Kernel.Regions.RegionLevel.County) })
            {
                await platform.GivenAsync(new Kernel.Regions.Region { Code = code, Name = code, Level = level });
            }
        }

        return await platform.AsAsync(actor, s => s.GetRequiredService<ReadEcosystem>().HandleAsync(request ?? new()));
    }
}
