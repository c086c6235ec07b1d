using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Regions;
using Chuangpu.Plans.Register;
using Chuangpu.TestKit;

namespace Chuangpu.Cockpit.Tests;

/// <summary>A city of two counties with a plan in force, one goal, one overdue task, and an indicator with figures: as little as a cockpit can show.</summary>
internal static class GivenCity
{
    public static async Task<(TestPlatform Platform, Organisation Unit, Plan Plan)> StartAsync(Engine engine)
    {
        var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenAsync(new Region { Code = Actors.City, Name = "云川市", Level = RegionLevel.Prefecture, ParentCode = Actors.Province });
        await platform.GivenAsync(new Region { Code = Actors.County, Name = "甲县", Level = RegionLevel.County, ParentCode = Actors.City });
        await platform.GivenAsync(new Region { Code = Actors.OtherCounty, Name = "乙县", Level = RegionLevel.County, ParentCode = Actors.City });
        var unit = await platform.GivenAsync(new Organisation { Name = "云川市科技局", ShortName = "市科技局", Kind = OrganisationKind.Government, RegionCode = Actors.City });
        var indicator = new Indicator { Code = "HNTE", RegionCode = RegionCode.Nation };
        indicator.Definitions.Add(new() { IndicatorCode = "HNTE", ValidFrom = new(2000, 1, 1), Name = "高新技术企业", Unit = "家", Theme = IndicatorTheme.Enterprises, AcrossRegions = RollUp.Sum, Statement = "年末有效的家数。" });
        await platform.GivenAsync(indicator);
        foreach (var (region, year, value) in new[] { (Actors.County, 2023, 30m), (Actors.County, 2024, 40m), (Actors.OtherCounty, 2023, 20m), (Actors.OtherCounty, 2024, 25m) })
        {
            await platform.GivenAsync(new IndicatorValue { IndicatorCode = "HNTE", RegionCode = region, Frequency = Frequency.Year, StartsOn = new(year, 1, 1), Value = value, Status = ValueStatus.Final, EnteredAt = new(2025, 3, 1, 1, 0, 0, DateTimeKind.Utc) });
        }

        var plan = await platform.GivenAsync(PlanBuilder.APlan());
        await platform.GivenAsync(PlanBuilder.AGoal(plan));
        var task = PlanBuilder.ATask(plan, unit.Id);
        task.DueOn = new DateOnly(2025, 6, 20);
        await platform.GivenAsync(task);
        return (platform, unit, plan);
    }
}
