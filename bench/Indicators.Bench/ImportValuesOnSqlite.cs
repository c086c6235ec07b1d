using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Exchange.Imports;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Chuangpu.TestKit;
using Microsoft.Data.Sqlite;

namespace Chuangpu.Indicators.Bench;

/// <summary>
/// 100,000 values from CSV into an SQLite file. The alternative in the same run cuts the same lines at their commas and inserts
/// the same columns with one prepared ADO.NET statement in one transaction: no check of any cell, no comparison with what
/// stands, no receipt, no kept file.
/// </summary>
[MemoryDiagnoser]
[MinColumn]
[Config(typeof(InThisProcess))]
public class ImportValuesOnSqlite
{
    private const int Indicators = 100, Counties = 100, Years = 10;

    private static readonly Actor Officer = Actors.Staff(Actors.Province);

    private TestPlatform platform = null!;
    private byte[] csv = [];

    [GlobalSetup]
    public void Write()
    {
        var text = new StringBuilder("指标编码,地区代码,时期,数值,单位,数据状态,说明\n");
        for (var (i, row) = (0, 0); i < Indicators; i++)
        {
            for (var c = 0; c < Counties; c++)
            {
                for (var year = 2015; year < 2015 + Years; year++, row++)
                {
                    text.Append(CultureInfo.InvariantCulture, $"B{i:000},{Region(c)},{year},{row % 9973 * 0.25m},亿元,最终,统计年鉴\n");
                }
            }
        }

        csv = Encoding.UTF8.GetBytes(text.ToString());
    }

    [IterationSetup]
    public void Begin()
    {
        platform = TestPlatform.StartAsync(TestKit.Engine.Sqlite).GetAwaiter().GetResult();
        platform.AsAsync<ChuangpuDb, int>(Actor.System, db =>
        {
            db.AddRange(Enumerable.Range(0, Counties).Select(c => new Region { Code = Region(c), Name = $"县{c}", Level = RegionLevel.County, ParentCode = Actors.City }));
            foreach (var code in Enumerable.Range(0, Indicators).Select(i => $"B{i:000}"))
            {
                var indicator = new Indicator { Code = code, RegionCode = RegionCode.Nation };
                indicator.Definitions.Add(new IndicatorDefinition { IndicatorCode = code, ValidFrom = new DateOnly(2000, 1, 1), Name = $"指标{code}", Unit = "亿元", Decimals = 2, Theme = IndicatorTheme.Input, Statement = "" });
                db.Add(indicator);
            }

            return db.SaveChangesAsync();
        }).GetAwaiter().GetResult();
    }

    [Benchmark(Baseline = true)]
    public int AdoNetPreparedInsert()
    {
        using var connection = new SqliteConnection(platform.Settings.ConnectionString);
        connection.Open();
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        string[] names = ["Id", "IndicatorCode", "RegionCode", "Frequency", "StartsOn", "Value", "Status", "Note", "EnteredAt", "IsDemo"];
        insert.CommandText = $"INSERT INTO IndicatorValues ({string.Join(", ", names)}) VALUES ({string.Join(", ", names.Select(n => "$" + n))})";
        var parameters = names.Select(n => insert.Parameters.Add(new SqliteParameter("$" + n, null))).ToArray();
        var now = DateTime.UtcNow;
        var rows = 0;
        foreach (var line in Encoding.UTF8.GetString(csv).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            var fields = line.Split(',');
            object[] values = [Guid.CreateVersion7(), fields[0], fields[1], "Year", new DateOnly(int.Parse(fields[2], CultureInfo.InvariantCulture), 1, 1), decimal.Parse(fields[3], CultureInfo.InvariantCulture), "Final", fields[6], now, false];
            for (var i = 0; i < values.Length; i++)
            {
                parameters[i].Value = values[i];
            }

            rows += insert.ExecuteNonQuery();
        }

        transaction.Commit();
        return rows;
    }

    [Benchmark]
    public async Task<int> Import()
    {
        using var content = new MemoryStream(csv);
        var kept = await platform.AsAsync<KeepValueFile, Result<Guid>>(Officer, u => u.HandleAsync(content, "数据.csv"));
        var done = await platform.AsAsync<ImportValues, Result<ImportValues.Outcome>>(Officer, u => u.HandleAsync(new(kept.Value)));
        return done.Value.Receipt!.Added;
    }

    [IterationCleanup]
    public void End() => platform.DisposeAsync().AsTask().GetAwaiter().GetResult();

    private static string Region(int county) => $"{990101 + county / 50 * 100 + county % 50}";

    private sealed class InThisProcess : ManualConfig
    {
        public InThisProcess() => AddJob(Job.Default.WithToolchain(new InProcessEmitToolchain(TimeSpan.FromMinutes(5), logOutput: false))
            .WithStrategy(RunStrategy.Monitoring).WithInvocationCount(1).WithUnrollFactor(1).WithWarmupCount(2).WithIterationCount(7));
    }
}
