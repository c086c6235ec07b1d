using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Chuangpu.Indicators.Monitoring;
using Chuangpu.Indicators.Rollup;
using Chuangpu.TestKit;

namespace Chuangpu.Indicators.Bench;

/// <summary>
/// All that the page of a region's goals needs, from the database: 40 goals, their figures, paths, forecasts and chances. The
/// alternative in the same run computes every figure of the region once, as a nightly table would, and has no forecast yet.
/// </summary>
[MemoryDiagnoser]
[MinColumn]
[Config(typeof(InThisProcess))]
public class ReadGoalsOfRegion : IAsyncDisposable
{
    private TestPlatform _platform = null!;

    [ParamsSource(nameof(Regions))]
    public string Region { get; set; } = "";

    public static IEnumerable<string> Regions => LargeBase.Planners;

    [GlobalSetup]
    public async Task StartAsync()
    {
        _platform = await TestPlatform.StartAsync(Engine.Sqlite);
        await LargeBase.WriteAsync(_platform);
        var goals = await Goals();
        if (goals != LargeBase.Goals)
        {
            throw new InvalidOperationException($"{goals} measured goals instead of {LargeBase.Goals}.");
        }
    }

    [Benchmark(Baseline = true)]
    public async Task<int> EveryFigureOfTheRegion() =>
        (await _platform.AsAsync<ReadFigures, Figures?>(Actors.Staff(Region), u => u.HandleAsync(new(Region, Province.FirstYear, Province.FirstYear + Province.Years - 1))))!.Cube.Regions.Count;

    [Benchmark]
    public async Task<int> Goals() =>
        (await _platform.AsAsync<ReadRegionGoals, IReadOnlyList<GoalOutlook>?>(Actors.Staff(Region), u => u.HandleAsync(Region)))!.Count(g => g.Definition is not null);

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        await _platform.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    // The program's parts lie beside this one, which a generated child program has not.
    private sealed class InThisProcess : ManualConfig
    {
        public InThisProcess() => AddJob(Job.Default.WithToolchain(new InProcessEmitToolchain(TimeSpan.FromMinutes(5), logOutput: false)).WithWarmupCount(2).WithIterationCount(6).WithInvocationCount(1).WithUnrollFactor(1));
    }
}
