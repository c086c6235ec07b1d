using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Regions;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Chuangpu.Indicators.Bench;

/// <summary>The province in a database: every value of every county, and a plan of 40 goals, all measured, for the province, one prefecture and one county.</summary>
internal static class LargeBase
{
    public const int Goals = 40;

    public static readonly string[] Planners = ["990000", "990100", "990101"];

    public static Task<int> WriteAsync(TestPlatform platform) => platform.SeeAsync(async db =>
    {
        var tree = Province.Regions();
        var regions = Enumerable.Range(0, tree.Count).Select(r => tree[r]).ToList();
        db.AddRange(regions);
        db.AddRange(Enumerable.Range(0, Province.Entered).Select(i => Make($"E{i:000}", d => (d.Name, d.Unit, d.AcrossRegions) = ($"指标{i}号", "亿元", RollUp.Sum))));
        db.AddRange(Enumerable.Range(0, Province.Derived).Select(i => Make($"D{i:000}", d => (d.Name, d.Unit, d.Formula) = ($"比率{i}号", "%", $"指标{Province.Numerator(i)}号 / 指标{Province.Denominator(i)}号"))));
        foreach (var planner in Planners)
        {
            var plan = PlanBuilder.APlan(planner);
            db.Add(plan);
            db.AddRange(Enumerable.Range(0, Goals).Select(i =>
            {
                var goal = PlanBuilder.AGoal(plan, $"目标{i}", 100_000);
                (goal.Unit, goal.IndicatorCode) = i % 4 == 0 ? ("%", $"D{i:000}") : ("亿元", $"E{i:000}");
                return goal;
            }));
        }

        db.AddRange(from i in Enumerable.Range(0, Province.Entered)
                    from y in Enumerable.Range(0, Province.Years)
                    select Value(i, y));
        await db.SaveChangesAsync();
        return await CopyAsync(db);
    });

    private static Indicator Make(string code, Action<IndicatorDefinition> change)
    {
        var indicator = new Indicator { Code = code, RegionCode = RegionCode.Nation };
        var definition = new IndicatorDefinition { IndicatorCode = code, ValidFrom = new DateOnly(2000, 1, 1), Name = code, Unit = "", Theme = IndicatorTheme.Input, Statement = "", Decimals = 2 };
        change(definition);
        indicator.Definitions.Add(definition);
        return indicator;
    }

    private static IndicatorValue Value(int indicator, int year) => new()
    {
        IndicatorCode = $"E{indicator:000}",
        RegionCode = Planners[^1],
        Frequency = Frequency.Year,
        StartsOn = new DateOnly(Province.FirstYear + year, 1, 1),
        Value = Province.Value(indicator, 0, year) / 10_000m,
        Status = ValueStatus.Final,
        EnteredAt = new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc),
    };

    // One county's values are written as always; the others get the same in the database, without an audit entry each.
    private static async Task<int> CopyAsync(ChuangpuDb db)
    {
        var type = db.Model.FindEntityType(typeof(IndicatorValue))!;
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        string Column(string property) => $"\"{type.FindProperty(property)!.GetColumnName(table)}\"";
        var others = string.Join(", ", type.GetProperties().Select(p => $"\"{p.GetColumnName(table)}\"").Except([Column("Id"), Column("RegionCode")]));
        var county = db.Model.FindEntityType(typeof(Region))!;
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"""
            INSERT INTO "{table.Name}" ({Column("Id")}, {Column("RegionCode")}, {others})
            SELECT hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(6)), r."Code", {others}
            FROM "{table.Name}", (SELECT "Code" FROM "{county.GetTableName()}" WHERE "Code" LIKE '99____' AND "Code" NOT LIKE '%00' AND "Code" <> '{Planners[^1]}') r
            """;
        return await command.ExecuteNonQueryAsync();
    }
}
