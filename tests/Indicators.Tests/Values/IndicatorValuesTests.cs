using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Access;
using Chuangpu.TestKit;
using static Chuangpu.Indicators.Tests.IndicatorBuilder;

namespace Chuangpu.Indicators.Tests.Values;

public sealed class IndicatorValuesTests
{
    private static DateTime Day(int year, int month, int day) => new(year, month, day, 1, 0, 0, DateTimeKind.Utc);

    private static Task<IReadOnlyList<IndicatorValue>> ReadAsync(TestPlatform platform, Actor actor, ValueQuery query) =>
        platform.AsAsync<IndicatorValues, IReadOnlyList<IndicatorValue>>(actor, u => u.ReadAsync(query));

    [Theory, OnEveryDatabase]
    public async Task Read_AsOfAPastDay_SeesWhatCountedThen(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenAsync(AnIndicator());
        await platform.GivenAsync(AValue(80, at: Day(2025, 3, 1), status: ValueStatus.Preliminary));
        await platform.GivenAsync(AValue(84, at: Day(2025, 5, 1)));

        Assert.Equal(84, Assert.Single(await ReadAsync(platform, Actors.Staff(), new())).Value);
        Assert.Equal(80, Assert.Single(await ReadAsync(platform, Actors.Staff(), new() { AsOf = new DateOnly(2025, 4, 30) })).Value);
        Assert.Empty(await ReadAsync(platform, Actors.Staff(), new() { AsOf = new DateOnly(2025, 2, 28) }));
    }

    [Theory, OnEveryDatabase]
    public async Task Read_EntriesInAnyOrder_TheLatestByTimeCounts(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenAsync(AnIndicator());
        await platform.GivenAsync(AValue(84, at: Day(2025, 5, 1)));
        await platform.GivenAsync(AValue(80, at: Day(2025, 3, 1)));

        Assert.Equal(84, Assert.Single(await ReadAsync(platform, Actors.Staff(), new())).Value);
    }

    [Theory, OnEveryDatabase]
    public async Task Read_WithdrawnValue_IsNoValueAndNotZero(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenAsync(AnIndicator());
        await platform.GivenAsync(AValue(80, at: Day(2025, 3, 1)));
        await platform.GivenAsync(AValue(null, at: Day(2025, 3, 2)));

        Assert.Empty(await ReadAsync(platform, Actors.Staff(), new()));
    }

    [Theory, OnEveryDatabase]
    public async Task Read_EachOffice_SeesItsOwnSubtree(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenAsync(AnIndicator());
        await platform.GivenAsync(AValue(1, region: Actors.City));
        await platform.GivenAsync(AValue(2, region: Actors.County));
        await platform.GivenAsync(AValue(3, region: Actors.OtherCity));

        async Task<decimal[]> Seen(Actor actor) => [.. (await ReadAsync(platform, actor, new())).Select(v => v.Value!.Value)];
        Assert.Equal([1, 2, 3], await Seen(Actors.Leader(Actors.Province)));
        Assert.Equal([1, 2], await Seen(Actors.Staff()));
        Assert.Equal([2], await Seen(Actors.Staff(Actors.County)));
        Assert.Empty(await Seen(Actor.Anonymous));
    }

    [Theory, OnEveryDatabase]
    public async Task Read_ReportingUnit_SeesItsOwnReportsOnly(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var unit = Guid.CreateVersion7();
        await platform.GivenAsync(AnIndicator());
        await platform.GivenAsync(AValue(1));
        await platform.GivenAsync(new IndicatorValue { IndicatorCode = "HNTE", RegionCode = Actors.City, Frequency = Frequency.Year, StartsOn = new(2023, 1, 1), Value = 2, Status = ValueStatus.Final, EnteredAt = Day(2025, 1, 1), OrganisationId = unit });

        Assert.Equal(2, Assert.Single(await ReadAsync(platform, Actors.Department(unit), new())).Value);
    }

    [Theory, OnEveryDatabase]
    public async Task Read_Query_LimitsIndicatorsPeriodsMembersAndEstimates(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenAsync(AnIndicator(change: d => d.Breakdowns = ["size"]));
        await platform.GivenAsync(AnIndicator("POP", "常住人口"));
        await platform.GivenAsync(new Breakdown { Code = "size", Name = "企业规模" });
        await platform.GivenAsync(new BreakdownMember { Code = "size.large", BreakdownCode = "size", Name = "大型", Ordinal = 1 });
        await platform.GivenAsync(AValue(80, 2022));
        await platform.GivenAsync(AValue(90, 2023));
        await platform.GivenAsync(AValue(10, 2023, member: "size.large"));
        await platform.GivenAsync(AValue(95, 2024, status: ValueStatus.Expected));
        await platform.GivenAsync(AValue(230, 2023, code: "POP"));

        async Task<decimal[]> Seen(ValueQuery query) => [.. (await ReadAsync(platform, Actors.Staff(), query)).Select(v => v.Value!.Value)];
        Assert.Equal([80, 90, 95], await Seen(new() { Indicators = ["HNTE"] }));
        Assert.Equal([80, 90], await Seen(new() { Indicators = ["HNTE"], FactsOnly = true }));
        Assert.Equal([90, 10, 230], await Seen(new ValueQuery { WithMembers = true }.Years(2023, 2023)));
        Assert.Equal([230], await Seen(new() { Indicators = ["POP"], RegionPrefix = "9901", Frequency = Frequency.Year }));
        Assert.Empty(await Seen(new() { Regions = [Actors.County] }));
    }
}
