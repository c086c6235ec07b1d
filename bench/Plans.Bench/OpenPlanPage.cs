using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Chuangpu.Kernel.Access;
using Chuangpu.TestKit;

namespace Chuangpu.Plans.Bench;

/// <summary>
/// The page of a plan with 300 goals and 500 tasks over HTTP, as a signed-in officer gets it. The alternative in the same
/// run is what a program cannot do without: the same rows read with ADO.NET from the same database and sent as JSON by a
/// bare endpoint, without sessions, scopes, progress, outline or HTML.
/// </summary>
[MemoryDiagnoser]
[MinColumn]
[Config(typeof(InThisProcess))]
public class OpenPlanPage : IAsyncDisposable
{
    private TestWeb web = null!;
    private RowsAsJson rows = null!;
    private HttpClient officer = null!;
    private HttpClient anybody = null!;
    private string page = "";

    [GlobalSetup]
    public async Task StartAsync()
    {
        web = await TestWeb.StartAsync();
        var plan = await LargePlan.WriteAsync(web);
        page = $"/plans/{plan}";
        officer = await web.SignedInAsync(Role.BureauStaff);
        rows = await RowsAsJson.StartAsync(web.ConnectionString, plan);
        anybody = new HttpClient { BaseAddress = rows.Address };
    }

    [Benchmark(Baseline = true)]
    public async Task<int> AdoNetRowsAsJson() => (await anybody.GetByteArrayAsync("/")).Length;

    [Benchmark]
    public async Task<int> PlanPage() => (await officer.GetByteArrayAsync(page)).Length;

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        officer.Dispose();
        anybody.Dispose();
        await rows.DisposeAsync();
        await web.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    // The host finds its pages' files beside the program, which a generated child program has not.
    private sealed class InThisProcess : ManualConfig
    {
        public InThisProcess() => AddJob(Job.Default.WithToolchain(new InProcessEmitToolchain(TimeSpan.FromMinutes(5), logOutput: false)).WithWarmupCount(10).WithIterationCount(15));
    }
}
