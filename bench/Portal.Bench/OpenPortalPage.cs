using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Chuangpu.Kernel.Modules;
using Chuangpu.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Portal.Bench;

/// <summary>
/// The home page of the public portal with the demo region, over HTTP, as visitors get it, 16 requests at a time. The alternatives in the
/// same run are a page of the same host with nothing on it but the layout, and the host's shortest answer.
/// </summary>
[MemoryDiagnoser]
[MinColumn]
[Config(typeof(InThisProcess))]
public class OpenPortalPage : IAsyncDisposable
{
    private const int AtATime = 16, Requests = 256;

    private TestWeb _web = null!;
    private HttpClient _plain = null!;
    private HttpClient _browser = null!;

    [GlobalSetup]
    public async Task StartAsync()
    {
        _web = await TestWeb.StartAsync(services => services.AddSingleton<IModule>(new EmptyModule()), demo: true);
        (_plain, _browser) = (_web.Visitor(), _web.Visitor());
        _browser.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        if (!(await _plain.GetStringAsync("/open")).Contains("公告公示", StringComparison.Ordinal) || (await _plain.GetStringAsync("/empty")).Contains("公告公示", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("The pages are not what they should be.");
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Requests)]
    public Task EmptyPage() => AskAsync(_plain, "/empty");

    [Benchmark(OperationsPerInvoke = Requests)]
    public Task PortalPage() => AskAsync(_plain, "/open");

    [Benchmark(OperationsPerInvoke = Requests)]
    public Task PortalPageCompressed() => AskAsync(_browser, "/open");

    [Benchmark(OperationsPerInvoke = Requests)]
    public Task ShortestAnswer() => AskAsync(_plain, "/health");

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        _plain.Dispose();
        _browser.Dispose();
        await _web.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private static Task AskAsync(HttpClient client, string address) =>
        Parallel.ForEachAsync(Enumerable.Range(0, Requests), new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (_, cancellation) => await client.GetByteArrayAsync(address, cancellation));

    // The host finds its pages' files beside the program, which a generated child program has not.
    private sealed class InThisProcess : ManualConfig
    {
        public InThisProcess() => AddJob(Job.Default.WithToolchain(new InProcessEmitToolchain(TimeSpan.FromMinutes(5), logOutput: false)).WithWarmupCount(5).WithIterationCount(12));
    }
}
