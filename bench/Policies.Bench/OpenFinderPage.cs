using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Organisations;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Bench;

/// <summary>
/// What an enterprise of the demo region is entitled to, over HTTP, among 3,000 enterprises and all published clauses: its facts and earlier
/// awards are read, every clause is evaluated and explained. The alternative in the same run is a page of the same host for the
/// same user that computes nothing.
/// </summary>
[MemoryDiagnoser]
[MinColumn]
[Config(typeof(InThisProcess))]
public class OpenFinderPage : IAsyncDisposable
{
    private TestWeb _web = null!;
    private HttpClient _enterprise = null!;

    [GlobalSetup]
    public async Task StartAsync()
    {
        _web = await TestWeb.StartAsync(demo: true);
        var organisation = await _web.SeeAsync(db => db.Set<Organisation>().SingleAsync(o => o.ShortName == "演示光电"));
        _enterprise = await _web.SignedInAsync(await _web.GivenUserAsync(Role.Enterprise, organisation.RegionCode, organisation.Id));
        if (!(await _enterprise.GetStringAsync("/policies/mine")).Contains("确认享受", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("The enterprise is told nothing.");
        }
    }

    [Benchmark(Baseline = true)]
    public async Task<int> PageWithoutFigures() => (await _enterprise.GetByteArrayAsync("/account")).Length;

    [Benchmark]
    public async Task<int> FinderPage() => (await _enterprise.GetByteArrayAsync("/policies/mine")).Length;

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        _enterprise.Dispose();
        await _web.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    // The host finds its pages' files beside the program, which a generated child program has not.
    private sealed class InThisProcess : ManualConfig
    {
        public InThisProcess() => AddJob(Job.Default.WithToolchain(new InProcessEmitToolchain(TimeSpan.FromMinutes(5), logOutput: false)).WithWarmupCount(10).WithIterationCount(15));
    }
}
