using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Rollup;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Regions;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Chuangpu.Indicators.Tests.IndicatorBuilder;

namespace Chuangpu.Indicators.Tests.Rollup;

public sealed class ReadFiguresTests
{
    private static readonly StatPeriod Y2017 = StatPeriod.OfYear(2017), Y2023 = StatPeriod.OfYear(2023), Y2024 = StatPeriod.OfYear(2024);

    // A prefecture of two counties, of which 990102 was made of 990103 and 990104 in 2018; R&D, GDP and three formulas.
    private static async Task<TestPlatform> GivenAsync(Engine engine)
    {
        var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenAsync(ARegion());
        await platform.GivenAsync(ARegion(Actors.County, "甲县", RegionLevel.County, Actors.City));
        await platform.GivenAsync(ARegion(Actors.OtherCounty, "乙区", RegionLevel.County, Actors.City, made: Trees.Merger));
        await platform.GivenAsync(ARegion("990103", "丙区", RegionLevel.County, Actors.City, ended: Trees.Merger));
        await platform.GivenAsync(ARegion("990104", "丁区", RegionLevel.County, Actors.City, ended: Trees.Merger));
        await platform.GivenAsync(Trees.Change("merge", "990103", Actors.OtherCounty));
        await platform.GivenAsync(Trees.Change("merge", "990104", Actors.OtherCounty));
        await platform.GivenAsync(AnIndicator("RD", "R&D经费", d => (d.Unit, d.Decimals) = ("亿元", 4)));
        await platform.GivenAsync(AnIndicator("GDP", "地区生产总值", d => (d.Unit, d.Decimals) = ("亿元", 2)));
        await platform.GivenAsync(AnIndicator("INT", "R&D经费投入强度", d => (d.Unit, d.Decimals, d.Formula) = ("%", 2, "R&D经费 / 地区生产总值")));
        await platform.GivenAsync(AnIndicator("GROWTH", "R&D经费增速", d => (d.Unit, d.Decimals, d.Formula) = ("%", 2, "R&D经费 / R&D经费(上年) - 1")));
        return platform;
    }

    private static async Task EnterAsync(TestPlatform platform, string code, string region, int year, decimal value, DateTime? at = null, ValueStatus status = ValueStatus.Final) =>
        await platform.GivenAsync(AValue(value, year, region, code, at, status: status));

    private static Task<Figures?> ReadAsync(TestPlatform platform, Actor actor, string region = Actors.City, DateOnly? asOf = null, string[]? indicators = null) =>
        platform.AsAsync<ReadFigures, Figures?>(actor, u => u.HandleAsync(new(region, 2016, 2024, indicators, asOf)));

    [Theory, OnEveryDatabase]
    public async Task Read_Formula_IsComputedFromTheRolledUpInputs(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        await EnterAsync(platform, "RD", Actors.County, 2024, 1);
        await EnterAsync(platform, "GDP", Actors.County, 2024, 10);
        await EnterAsync(platform, "RD", Actors.OtherCounty, 2024, 1);
        await EnterAsync(platform, "GDP", Actors.OtherCounty, 2024, 90);

        var figures = await ReadAsync(platform, Actors.Staff());

        Assert.Equal(10, figures!["INT", Actors.County, Y2024].Value);
        Assert.Equal(new Cell(2, CellState.Complete, false), figures["INT", Actors.City, Y2024]);
        Assert.Contains("2%", figures.Explain("INT", Actors.City, Y2024)!.Step.Words);
        Assert.Equal(Y2024, figures.Latest("INT", Actors.City));
    }

    [Theory, OnEveryDatabase]
    public async Task Read_InputMissingInOneCounty_HasNoValueAndSaysWho(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        await EnterAsync(platform, "RD", Actors.County, 2024, 1);
        await EnterAsync(platform, "GDP", Actors.City, 2024, 100);

        var figures = await ReadAsync(platform, Actors.Staff());

        Assert.Equal(CellState.Missing, figures!["INT", Actors.City, Y2024].State);
        Assert.Equal(new Cell(1, CellState.Partial, false), figures["RD", Actors.City, Y2024]);
        Assert.Equal(["乙区"], figures.MissingRegions("RD", Actors.City, Y2024).Select(r => r.Name));
        Assert.Equal(["R&D经费"], figures.Explain("INT", Actors.City, Y2024)!.Outcome.Missing.Select(m => m.ToString()));
    }

    [Theory, OnEveryDatabase]
    public async Task Read_GrowthOnTheYearBefore_LooksBackBeyondTheYearsShown(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        await EnterAsync(platform, "RD", Actors.County, 2015, 4);
        await EnterAsync(platform, "RD", Actors.County, 2016, 5);

        var figures = await ReadAsync(platform, Actors.Staff(Actors.County), Actors.County, indicators: ["GROWTH"]);

        Assert.Equal(25, figures!["GROWTH", Actors.County, StatPeriod.OfYear(2016)].Value);
        Assert.DoesNotContain(StatPeriod.OfYear(2015), figures.Years);
    }

    [Theory, OnEveryDatabase]
    public async Task Read_PastDay_ComputesFromWhatWasKnownThen(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        await EnterAsync(platform, "RD", Actors.County, 2024, 1, new DateTime(2025, 3, 1, 1, 0, 0, DateTimeKind.Utc));
        await EnterAsync(platform, "GDP", Actors.County, 2024, 10, new DateTime(2025, 3, 1, 1, 0, 0, DateTimeKind.Utc));
        await EnterAsync(platform, "GDP", Actors.County, 2024, 20, new DateTime(2025, 6, 1, 1, 0, 0, DateTimeKind.Utc), ValueStatus.Revised);

        Assert.Equal(5, (await ReadAsync(platform, Actors.Staff()))!["INT", Actors.County, Y2024].Value);
        Assert.Equal(10, (await ReadAsync(platform, Actors.Staff(), asOf: new DateOnly(2025, 5, 31)))!["INT", Actors.County, Y2024].Value);
    }

    [Theory, OnEveryDatabase]
    public async Task Read_MergedDistrict_ItsOwnOfficeSeesTheSeriesFromBefore(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        await EnterAsync(platform, "RD", "990103", 2017, 3);
        await EnterAsync(platform, "RD", "990104", 2017, 4);
        await EnterAsync(platform, "RD", Actors.OtherCounty, 2023, 9);

        var figures = await ReadAsync(platform, Actors.Staff(Actors.OtherCounty), Actors.OtherCounty);

        Assert.Equal(new Cell(7, CellState.Complete, false), figures!["RD", Actors.OtherCounty, Y2017]);
        Assert.Equal(9, figures["RD", Actors.OtherCounty, Y2023].Value);
        Assert.Equal(7, (await ReadAsync(platform, Actors.Staff()))!["RD", Actors.OtherCounty, Y2017].Value);
        // The neighbour sees neither.
        Assert.Equal(CellState.Missing, (await ReadAsync(platform, Actors.Staff(Actors.County), Actors.County))!["RD", Actors.County, Y2017].State);
    }

    [Theory, OnEveryDatabase]
    public async Task Read_RegionOutsideTheScope_DoesNotExist(Engine engine)
    {
        await using var platform = await GivenAsync(engine);

        Assert.Null(await ReadAsync(platform, Actors.Staff(Actors.County)));
        Assert.Null(await ReadAsync(platform, Actor.Anonymous));
    }

    [Theory, OnEveryDatabase]
    public async Task BasisOf_FigureMadeOfDemoEntries_IsDemo(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        await EnterAsync(platform, "GDP", Actors.County, 2024, 10);
        await platform.GivenAsync(new IndicatorValue { IndicatorCode = "RD", RegionCode = Actors.County, Frequency = Frequency.Year, StartsOn = Y2024.StartsOn, Value = 1, Status = ValueStatus.Final, EnteredAt = new DateTime(2025, 4, 1, 0, 0, 0, DateTimeKind.Utc), IsDemo = true });

        var figures = await ReadAsync(platform, Actors.Staff());

        Assert.False(figures!.BasisOf("GDP", Actors.County, Y2024).IsDemo);
        Assert.Equal(new Basis(true, new DateTime(2025, 4, 1, 0, 0, 0, DateTimeKind.Utc)), figures.BasisOf("INT", Actors.County, Y2024));
    }

    [Theory, OnEveryDatabase]
    public async Task Read_QuartersAndMonths_MakeTheYearOfEveryLevel(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        await platform.GivenAsync(AnIndicator("TC", "技术合同成交额", d => (d.Unit, d.Decimals, d.Frequency, d.AcrossPeriods) = ("亿元", 4, Frequency.Quarter, RollUp.Sum)));
        foreach (var (region, q, value) in new[] { (Actors.County, 1, 1m), (Actors.County, 2, 2m), (Actors.County, 3, 3m), (Actors.County, 4, 4m), (Actors.OtherCounty, 1, 5m) })
        {
            await platform.GivenAsync(new IndicatorValue { IndicatorCode = "TC", RegionCode = region, Frequency = Frequency.Quarter, StartsOn = StatPeriod.OfQuarter(2024, q).StartsOn, Value = value, Status = ValueStatus.Flash, EnteredAt = new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc) });
        }

        var figures = await ReadAsync(platform, Actors.Staff());

        Assert.Equal(new Cell(10, CellState.Complete, false), figures!["TC", Actors.County, Y2024]);
        Assert.Equal(new Cell(6, CellState.Complete, false), figures["TC", Actors.City, StatPeriod.OfQuarter(2024, 1)]);
        Assert.Equal(new Cell(15, CellState.Partial, false), figures["TC", Actors.City, Y2024]);
        Assert.Equal([Actors.County, Actors.OtherCounty], figures.PartsOf("TC", Actors.City, Y2024).Select(p => p.Region));
        Assert.Equal(["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"], figures.PartsOf("TC", Actors.County, Y2024).Select(p => p.Period.ToString()));
    }

    [Theory, OnEveryDatabase]
    public async Task Read_AgainWithoutAChange_IsKept(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        await EnterAsync(platform, "RD", Actors.County, 2024, 1);
        var (staff, colleague) = (Actors.Staff(), Actors.Staff(name: "乙科员"));

        var first = await ReadAsync(platform, staff, indicators: ["RD", "GDP"]);
        // An entry of another kind in the audit trail changes nothing.
        await platform.GivenAsync(new Kernel.Organisations.Organisation { Name = "某企业", Kind = Kernel.Organisations.OrganisationKind.Enterprise, RegionCode = Actors.County });

        Assert.Same(first, await ReadAsync(platform, colleague, indicators: ["GDP", "RD"]));
        Assert.NotSame(first, await ReadAsync(platform, staff, indicators: ["RD"]));
        Assert.NotSame(first, await ReadAsync(platform, staff, asOf: new DateOnly(2025, 6, 1), indicators: ["RD", "GDP"]));
    }

    [Theory, OnEveryDatabase]
    public async Task Read_AfterAnotherProcessChangedAValueOrADefinition_ShowsIt(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        await EnterAsync(platform, "RD", Actors.County, 2024, 1);
        await EnterAsync(platform, "GDP", Actors.County, 2024, 10);
        Assert.Equal(10, (await ReadAsync(platform, Actors.Staff()))!["INT", Actors.County, Y2024].Value);
        await using var other = TestPlatform.Beside(platform.Settings);

        await EnterAsync(other, "RD", Actors.County, 2024, 2, new DateTime(2025, 6, 30, 2, 0, 0, DateTimeKind.Utc));
        Assert.Equal(20, (await ReadAsync(platform, Actors.Staff()))!["INT", Actors.County, Y2024].Value);

        await other.AsAsync(Actor.System, async s =>
        {
            var db = s.GetRequiredService<ChuangpuDb>();
            (await db.Set<IndicatorDefinition>().SingleAsync(d => d.IndicatorCode == "INT")).Formula = "R&D经费 / 地区生产总值 * 2";
            return await db.SaveChangesAsync();
        });
        Assert.Equal(40, (await ReadAsync(platform, Actors.Staff()))!["INT", Actors.County, Y2024].Value);
    }

    [Theory, OnEveryDatabase]
    public async Task Read_AfterAnEntryOfAnotherIndicatorOrRegion_IsKept(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        await EnterAsync(platform, "RD", Actors.County, 2024, 1);
        var first = await ReadAsync(platform, Actors.Staff(), indicators: ["RD"]);

        await EnterAsync(platform, "GDP", Actors.County, 2024, 10);
        Assert.Same(first, await ReadAsync(platform, Actors.Staff(), indicators: ["RD"]));

        await EnterAsync(platform, "RD", "880100", 2024, 7);
        Assert.Same(first, await ReadAsync(platform, Actors.Staff(), indicators: ["RD"]));

        await EnterAsync(platform, "RD", Actors.County, 2023, 3);
        Assert.Equal(3, (await ReadAsync(platform, Actors.Staff(), indicators: ["RD"]))!["RD", Actors.County, Y2023].Value);
    }

    [Theory, OnEveryDatabase]
    public async Task Read_AfterEntriesOfAllKinds_SaysWhatAProcessSaysThatKeptNothing(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        await EnterAsync(platform, "RD", Actors.County, 2023, 1);
        await EnterAsync(platform, "RD", Actors.County, 2024, 2);
        await EnterAsync(platform, "GDP", Actors.County, 2024, 10);
        await EnterAsync(platform, "RD", "990103", 2017, 4);
        await EnterAsync(platform, "RD", "990104", 2017, 5);
        var (city, merged) = (Actors.Staff(), Actors.Staff(Actors.OtherCounty));
        await ReadAsync(platform, city);
        await ReadAsync(platform, merged, Actors.OtherCounty);

        // A correction, a withdrawal, a quarter where there were years only, and what came to be another region.
        var later = new DateTime(2025, 6, 30, 2, 0, 0, DateTimeKind.Utc);
        await platform.GivenAsync(AValue(null, 2023, Actors.County, "RD", later));
        await EnterAsync(platform, "RD", Actors.County, 2024, 3, later);
        await EnterAsync(platform, "RD", "990104", 2017, 6, later);
        await platform.GivenAsync(new IndicatorValue { IndicatorCode = "GDP", RegionCode = Actors.County, Frequency = Frequency.Quarter, StartsOn = new(2022, 1, 1), Value = 9, Status = ValueStatus.Final, EnteredAt = later });

        await using var other = TestPlatform.Beside(platform.Settings);
        foreach (var (actor, region) in new[] { (city, Actors.City), (merged, Actors.OtherCounty) })
        {
            var (kept, anew) = (await ReadAsync(platform, actor, region), await ReadAsync(other, actor, region));
            Assert.Equal(anew!.Cube.Periods.Periods, kept!.Cube.Periods.Periods);
            Assert.Equal(Cells(anew), Cells(kept));
        }

        Assert.Equal(10, (await ReadAsync(platform, merged, Actors.OtherCounty))!["RD", Actors.OtherCounty, Y2017].Value);
        Assert.Equal(CellState.Missing, (await ReadAsync(platform, city))!["RD", Actors.County, Y2023].State);

        static List<(string, string, StatPeriod, Cell)> Cells(Figures figures) =>
        [
            .. from code in figures.Book.Indicators.Keys.Order(StringComparer.Ordinal)
               from period in figures.Cube.Periods.Periods
               from region in Enumerable.Range(0, figures.Cube.Regions.Count).Select(r => figures.Cube.Regions[r].Code)
               select (code, region, period, figures[code, region, period]),
        ];
    }
}
