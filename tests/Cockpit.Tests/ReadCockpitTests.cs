using Chuangpu.Cockpit.Board;
using Chuangpu.Cockpit.Ecosystem;
using Chuangpu.Enterprises.Contracts;
using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Enterprises.Register;
using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Values;
using Chuangpu.Indicators.Warnings;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Regions.Borders;
using Chuangpu.TestKit;

namespace Chuangpu.Cockpit.Tests;

public sealed class ReadCockpitTests
{
    private static Task<CockpitView?> ReadAsync(TestPlatform platform, Actor actor, string region, string? indicator = null) =>
        platform.AsAsync<ReadCockpit, CockpitView?>(actor, u => u.HandleAsync(region, indicator));

    [Theory, OnEveryDatabase]
    public async Task Read_OwnRegion_ShowsWhatEachCapabilitySays(Engine engine)
    {
        var (platform, _, plan) = await GivenCity.StartAsync(engine);
        await using var _ = platform;

        var view = (await ReadAsync(platform, Actors.Leader(), Actors.City))!;

        Assert.Equal(1, view.GoalCount);
        Assert.All(view.Goals, g => Assert.Equal($"/indicators/goals?region={Actors.City}&state={g.State}", g.Href));
        Assert.Equal((1, 1), (view.Implementation.Tasks, view.Implementation.Overdue.Count));
        Assert.Equal(("建设中试基地", "市科技局", 10), view.Implementation.Overdue.Select(t => (t.Title, t.Lead, t.DaysLate)).Single());
        Assert.Equal($"/plans/{plan.Id}/tasks/overdue", view.Implementation.OverdueHref);
        var figure = Assert.Single(view.Monitor.Key);
        Assert.Equal(("HNTE", "2024年", "65", "+30.0%"), (figure.Code, figure.Period, figure.Text, figure.Change));
        Assert.Equal([("甲县", 40m), ("乙县", 25m)], view.Monitor.Parts.Select(p => (p.Name, p.Value!.Value)));
        Assert.NotNull(view.Monitor.Trend);
        Assert.Null(view.Money);
        Assert.Empty(view.Shapes);
        Assert.True(view.MayInstruct);
    }

    [Theory, OnEveryDatabase]
    public async Task Read_County_SeesItselfAndNothingOutside(Engine engine)
    {
        var (platform, _, _) = await GivenCity.StartAsync(engine);
        await using var _ = platform;
        var county = Actors.Staff(Actors.County);

        var view = (await ReadAsync(platform, county, Actors.County))!;

        Assert.Empty(view.Above);
        Assert.Empty(view.Monitor.Parts);
        Assert.Equal("40", view.Monitor.Chosen.Text);
        Assert.Equal(0, view.GoalCount);
        Assert.False(view.MayInstruct);
        Assert.Null(await ReadAsync(platform, county, Actors.City));
        Assert.Null(await ReadAsync(platform, county, Actors.OtherCounty));
    }

    [Theory, OnEveryDatabase]
    public async Task Read_CountyFromAbove_StandsAmongItsSiblingsAndLeadsBack(Engine engine)
    {
        var (platform, _, _) = await GivenCity.StartAsync(engine);
        await using var _ = platform;

        var view = (await ReadAsync(platform, Actors.Leader(), Actors.County, "HNTE"))!;

        Assert.Equal(["云川市"], view.Above.Select(r => r.Name));
        Assert.Equal(["甲县", "乙县"], view.Monitor.Parts.Select(p => p.Name));
        Assert.Equal("云川市", view.Monitor.PartsOf);
        Assert.Equal($"/cockpit?region={Actors.City}&indicator=HNTE", view.At(Actors.City));
    }

    [Theory, OnEveryDatabase]
    public async Task Read_WhoMayNotReadTheCockpit_GetsNothing(Engine engine)
    {
        var (platform, unit, _) = await GivenCity.StartAsync(engine);
        await using var _ = platform;

        Assert.Null(await ReadAsync(platform, Actors.Department(unit.Id), Actors.City));
        Assert.Null(await ReadAsync(platform, Actors.Enterprise(unit.Id), Actors.City));
    }

    [Theory, OnEveryDatabase]
    public async Task Read_RegionsWithBorders_AreOnTheMapAndLeadDown(Engine engine)
    {
        var (platform, _, _) = await GivenCity.StartAsync(engine);
        await using var _ = platform;
        const string Map = """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"code":"990101"},"geometry":{"type":"Polygon","coordinates":[[[112,36],[113,36],[113,37],[112,37],[112,36]]]}},
            {"type":"Feature","properties":{"code":"990102"},"geometry":{"type":"Polygon","coordinates":[[[113,36],[114,36],[114,37],[113,37],[113,36]]]}}]}
            """;
        await platform.AsAsync<ReplaceMap, object>(Actors.Administrator(), async u => await u.HandleAsync(new() { RegionCode = Actors.City, ReviewNumber = "晋S(2023)005号" }, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Map)), "云川.geojson"));

        var view = (await ReadAsync(platform, Actors.Leader(), Actors.City))!;
        var below = (await ReadAsync(platform, Actors.Staff(Actors.County), Actors.County))!;

        Assert.Equal(["甲县 40 /cockpit?region=990101&indicator=HNTE", "乙县 25 /cockpit?region=990102&indicator=HNTE"], view.Shapes.Select(s => $"{s.Name} {s.Text} {s.Href}"));
        Assert.Equal("审图号：晋S(2023)005号", view.Drawing.Statement);
        // A county sees its own figure; its neighbour is an outline without figure or link.
        Assert.Equal([("甲县", 40m, true, false), ("乙县", null, false, true)], below.Shapes.Select(s => (s.Name, s.Value, s.IsCurrent, s.IsNeighbour)));
    }

    [Theory, OnEveryDatabase]
    public async Task Read_Again_ShowsWhatChangedAndToEachWhatLiesInTheScope(Engine engine)
    {
        var (platform, _, _) = await GivenCity.StartAsync(engine);
        await using var _ = platform;
        async Task<int> HighTechAsync(Actor actor, string region) => (await ReadAsync(platform, actor, region))!.Ladders.Ladders.SelectMany(l => l.Rungs).Single(r => r.Key == nameof(QualificationKind.HighTech)).Stock;
        async Task<int> EnterprisesAsync(Actor actor) => (await platform.AsAsync<ReadEcosystem, Kernel.Results.Result<ReadEcosystem.View>>(actor, r => r.HandleAsync(new()))).Value.Groups.Single(g => g.Relation == "企业").Total;
        Assert.Equal((0, 0), (await HighTechAsync(Actors.Leader(), Actors.City), await EnterprisesAsync(Actors.Leader())));
        Assert.Equal(0, (await ReadAsync(platform, Actors.Leader(), Actors.City))!.Ladders.Enterprises);

        var organisation = await platform.GivenAsync(new Organisation { Name = "演示甲企业", Kind = OrganisationKind.Enterprise, RegionCode = Actors.County });
        await platform.GivenAsync(new Enterprise { Id = organisation.Id, IndustryCode = "397", Size = SizeClass.Small });
        await platform.GivenAsync(new Qualification { EnterpriseId = organisation.Id, Kind = QualificationKind.HighTech, RecognisedOn = new(2023, 5, 1), ValidUntil = new(2026, 4, 30), Source = FactSource.Bureau, EnteredBy = "甲", EnteredAt = new(2023, 6, 1, 0, 0, 0, DateTimeKind.Utc) });

        Assert.Equal((1, 1), (await HighTechAsync(Actors.Leader(), Actors.City), await EnterprisesAsync(Actors.Leader())));
        Assert.Equal(1, (await ReadAsync(platform, Actors.Leader(), Actors.City))!.Ladders.Enterprises);
        Assert.Equal((1, 1), (await HighTechAsync(Actors.Staff(Actors.County), Actors.County), await EnterprisesAsync(Actors.Staff(Actors.County))));
        Assert.Equal((0, 0), (await HighTechAsync(Actors.Staff(Actors.OtherCounty), Actors.OtherCounty), await EnterprisesAsync(Actors.Staff(Actors.OtherCounty))));
    }

    [Theory, OnEveryDatabase]
    public async Task Read_RegionWithoutPlanOfItsOwn_ShowsThePlansBelowWithinTheScope(Engine engine)
    {
        var (platform, _, plan) = await GivenCity.StartAsync(engine);
        await using var _ = platform;
        await platform.GivenAsync(new Kernel.Regions.Region { Code = Actors.Province, Name = "云岭省", Level = Kernel.Regions.RegionLevel.Province });
        var draft = PlanBuilder.APlan(Actors.County, published: false);
        await platform.GivenAsync(draft);

        var below = Assert.Single((await ReadAsync(platform, Actors.Staff(Actors.Province), Actors.Province))!.Below);
        Assert.Equal(("云川市", plan.Title, 1, 1, 1), (below.RegionName, below.Title, below.Goals, below.Tasks, below.TasksLate));
        Assert.Empty((await ReadAsync(platform, Actors.Leader(), Actors.City))!.Below);
        Assert.Empty((await ReadAsync(platform, Actors.Staff(Actors.County), Actors.County))!.Below);
    }

    [Theory, OnEveryDatabase]
    public async Task Read_WarningsOfPlansBelow_AreCountedApartFromTheOwn(Engine engine)
    {
        var (platform, unit, _) = await GivenCity.StartAsync(engine);
        await using var _ = platform;
        var rule = await platform.GivenAsync(new WarningRule { RegionCode = Actors.City, Name = "滞后", Condition = "x", Demand = "说明原因", Days = 10, DefaultUnitId = unit.Id });
        foreach (var (region, resolved) in new[] { (Actors.City, false), (Actors.County, false), (Actors.OtherCounty, false), (Actors.OtherCounty, true) })
        {
            var raised = new DateTime(2025, 5, 1, 0, 0, 0, DateTimeKind.Utc);
            await platform.GivenAsync(new Warning { RuleId = rule.Id, GoalId = Guid.NewGuid(), RegionCode = region, SupervisionItemId = Guid.NewGuid(), ResponsibleId = unit.Id, Text = "滞后", RaisedAt = raised, ResolvedAt = resolved ? raised : null });
        }

        var city = (await ReadAsync(platform, Actors.Leader(), Actors.City))!;
        Assert.Equal((1, 2), (city.WarningCount, city.Monitor.WarnedBelow));
        var county = (await ReadAsync(platform, Actors.Leader(), Actors.County))!;
        Assert.Equal((1, 0), (county.WarningCount, county.Monitor.WarnedBelow));
    }

    [Theory, OnEveryDatabase]
    public async Task Read_PartsThatShowTheSame_ShareRankAndValue(Engine engine)
    {
        var (platform, _, _) = await GivenCity.StartAsync(engine);
        await using var _ = platform;
        foreach (var (region, value) in new[] { (Actors.County, 50.4m), (Actors.OtherCounty, 49.6m) })
        {
            await platform.GivenAsync(new IndicatorValue { IndicatorCode = "HNTE", RegionCode = region, Frequency = Frequency.Year, StartsOn = new(2024, 1, 1), Value = value, Status = ValueStatus.Revised, EnteredAt = new(2025, 4, 1, 1, 0, 0, DateTimeKind.Utc) });
        }

        var parts = (await ReadAsync(platform, Actors.Leader(), Actors.City))!.Monitor.Parts;

        Assert.Equal([(1, 50m, "50"), (1, 50m, "50")], parts.Select(p => (p.Rank!.Value, p.Value!.Value, p.Text)));
    }

    [Theory, OnEveryDatabase]
    public async Task Figures_All_HaveKeysOfTheirOwnAndAPage(Engine engine)
    {
        var (platform, _, _) = await GivenCity.StartAsync(engine);
        await using var _ = platform;

        var figures = (await ReadAsync(platform, Actors.Leader(), Actors.City))!.Figures;

        Assert.Equal(figures.Count, figures.Select(f => f.Key).Distinct().Count());
        Assert.All(figures, f => Assert.StartsWith("/", f.Href, StringComparison.Ordinal));
        Assert.Contains(figures, f => f is { Key: "tasks", Value: "1 项（共 1 项）" });
    }
}
