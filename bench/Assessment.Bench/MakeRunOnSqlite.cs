using BenchmarkDotNet.Attributes;
using Chuangpu.Assessment.Runs;
using Chuangpu.Assessment.Schemes;
using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Contracts;
using Chuangpu.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Assessment.Bench;

/// <summary>
/// The whole of a run of 117 units by 100 indicators on SQLite: figures as known on the cut-off day are read and rolled up, frozen, scored and saved with their audit entry; and its replay. The alternative in the same run is reading those
/// figures alone.
/// </summary>
[MemoryDiagnoser]
[MinColumn]
[InProcess]
[WarmupCount(2)]
[IterationCount(7)]
[InvocationCount(1)]
public class MakeRunOnSqlite : IAsyncDisposable
{
    private static readonly DateOnly CutOff = new(2024, 12, 31);

    private TestPlatform _platform = null!;
    private Guid _scheme, _run;

    [GlobalSetup]
    public async Task StartAsync()
    {
        _platform = await TestPlatform.StartAsync(Engine.Sqlite);
        await _platform.AsAsync(Actor.System, async services =>
        {
            var db = services.GetRequiredService<ChuangpuDb>();
            db.Add(new Region { Code = "990000", Name = "某省", Level = RegionLevel.Province, ParentCode = RegionCode.Nation });
            foreach (var city in Enumerable.Range(1, 3))
            {
                db.Add(new Region { Code = $"990{city}00", Name = $"市{city}", Level = RegionLevel.Prefecture, ParentCode = "990000" });
            }

            foreach (var u in Enumerable.Range(0, Province.Units))
            {
                db.Add(new Region { Code = Province.Key(u), Name = $"县{u}", Level = RegionLevel.County, ParentCode = Province.Key(u)[..4] + "00" });
            }

            foreach (var i in Enumerable.Range(0, Province.Indicators))
            {
                var indicator = new Indicator { Code = Province.Code(i), RegionCode = RegionCode.Nation };
                indicator.Definitions.Add(new IndicatorDefinition { IndicatorCode = indicator.Code, ValidFrom = new(2000, 1, 1), Name = $"指标{i}", Unit = "家", Decimals = 2, Theme = IndicatorTheme.Enterprises, AcrossRegions = RollUp.Sum, Statement = "家数。" });
                db.Add(indicator);
            }

            var scheme = new AssessmentScheme { Title = "全省县区考核", RegionCode = "990000" };
            _scheme = scheme.Id;
            db.Add(scheme);
            db.Add(new SchemeVersion { SchemeId = scheme.Id, Number = 1, Content = CanonicalJson.Write(Province.Scheme()), MadeAt = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc) });
            await db.SaveChangesAsync();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.InsertAsync<IndicatorValue>(
            [
                .. from year in new[] { Province.DataYear - 1, Province.DataYear }
                   from i in Enumerable.Range(0, Province.Indicators)
                   from u in Enumerable.Range(0, Province.Units)
                   let value = Province.Figure(u, i, year)
                   where value is not null
                   select new IndicatorValue { IndicatorCode = Province.Code(i), RegionCode = Province.Key(u), Frequency = Frequency.Year, StartsOn = new(year, 1, 1), Value = value, Status = ValueStatus.Final, EnteredAt = new(2024, 3, 1, 0, 0, 0, DateTimeKind.Utc) },
            ]);
            await transaction.CommitAsync();
            return true;
        });
        _run = await MakeAsync();
        if (!(await ReplayAsync()).IsSame)
        {
            throw new InvalidOperationException("The replay differs.");
        }
    }

    [Benchmark(Baseline = true)]
    public Task<int> ReadFiguresAlone() => _platform.AsAsync(Actor.System, async services =>
    {
        List<StatisticSeries> series = [.. from i in Enumerable.Range(0, Province.Indicators) from u in Enumerable.Range(0, Province.Units) select new StatisticSeries(Province.Code(i), Province.Key(u))];
        return (await services.GetRequiredService<IStatistics>().ReadAsync(series, CutOff, default)).Count;
    });

    [Benchmark]
    public Task<Guid> WholeRun() => MakeAsync();

    [Benchmark]
    public async Task<bool> ReplayIt() => (await ReplayAsync()).IsSame;

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        await _platform.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task<Guid> MakeAsync() => (await _platform.AsAsync<MakeRun, Result<Guid>>(
        Actor.System, u => u.HandleAsync(new() { SchemeId = _scheme, Year = 2024, DataYear = Province.DataYear, CutOff = CutOff, Reason = "再算一次" }))).Value;

    private async Task<Replay> ReplayAsync() => (await _platform.AsAsync<ReplayRun, Result<Replay>>(Actor.System, u => u.HandleAsync(_run))).Value;
}
