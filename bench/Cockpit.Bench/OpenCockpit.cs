using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Chuangpu.Cockpit.Board;
using Chuangpu.Cockpit.Chains;
using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Enterprises.Register;
using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Access;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Cockpit.Bench;

/// <summary>
/// The cockpit, a chain, one of its nodes and the ecosystem of a prefecture over HTTP, to a signed-in leader, with ten times the goals, tasks,
/// enterprises and entries of indicators of the demo region; and the cockpit's data alone, as kept and as read anew after somebody entered a value.
/// The alternative in the same run is a page of the same host for the same user that computes nothing.
/// </summary>
[MemoryDiagnoser]
[MinColumn]
[Config(typeof(InThisProcess))]
public class OpenCockpit : IAsyncDisposable
{
    private TestWeb _web = null!;
    private HttpClient _leader = null!;
    private Actor _actor = null!;
    private string _chain = "", _node = "";

    [GlobalSetup]
    public async Task StartAsync()
    {
        _web = await TestWeb.StartAsync(demo: true);
        await TenTimes.MakeAsync(_web);
        var user = await _web.GivenUserAsync(Role.Leader, "140400");
        _leader = await _web.SignedInAsync(user);
        _actor = new Actor(user.Id, user.DisplayName, user.Role, user.RegionCode);
        var chain = await _web.SeeAsync(db => db.Set<IndustryChain>().Include(c => c.Nodes).SingleAsync(c => c.Name == "半导体光电"));
        (_chain, _node) = ($"/cockpit/chains/{chain.Id}", $"/cockpit/chains/{chain.Id}/nodes/{chain.Nodes.Single(n => n.Name == "封装器件").Id}");
        var page = await _leader.GetStringAsync("/cockpit");
        if (!page.Contains("共 530 项任务", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("The cockpit does not show ten times the tasks.");
        }
    }

    [Benchmark(Baseline = true)]
    public async Task<int> PageWithoutFigures() => (await _leader.GetByteArrayAsync("/account")).Length;

    [Benchmark]
    public async Task<int> Desk() => (await _leader.GetByteArrayAsync("/cockpit")).Length;

    [Benchmark]
    public async Task<int> Wall() => (await _leader.GetByteArrayAsync("/cockpit/wall")).Length;

    [Benchmark]
    public Task<CockpitView?> Data() => ReadAsync();

    [IterationSetup(Target = nameof(DataAfterAChange))]
    public void EnterAValue() => _web.SeeAsync(db =>
    {
        db.Add(new IndicatorValue { IndicatorCode = "HNTE", RegionCode = "140403", Frequency = Frequency.Year, StartsOn = new(2024, 1, 1), Value = 70, Status = ValueStatus.Revised, EnteredAt = DateTime.UtcNow });
        return db.SaveChangesAsync();
    }).GetAwaiter().GetResult();

    [Benchmark]
    public Task<CockpitView?> DataAfterAChange() => ReadAsync();

    [IterationSetup(Target = nameof(DataAfterAnEnterpriseChanged))]
    public void Recognise() => _web.SeeAsync(async db =>
    {
        var enterprise = await db.Set<Enterprise>().OrderBy(e => e.Id).FirstAsync(e => e.Organisation.RegionCode == "140403");
        db.Add(new Qualification { EnterpriseId = enterprise.Id, Kind = QualificationKind.HighTech, RecognisedOn = new(2024, 1, 1), Source = FactSource.Bureau, EnteredBy = "甲", EnteredAt = DateTime.UtcNow });
        return await db.SaveChangesAsync();
    }).GetAwaiter().GetResult();

    [Benchmark]
    public Task<CockpitView?> DataAfterAnEnterpriseChanged() => ReadAsync();

    [Benchmark]
    public async Task<int> Chain() => (await _leader.GetByteArrayAsync(_chain)).Length;

    [Benchmark]
    public async Task<int> Node() => (await _leader.GetByteArrayAsync(_node)).Length;

    [Benchmark]
    public async Task<int> Ecosystem() => (await _leader.GetByteArrayAsync("/cockpit/ecosystem")).Length;

    private async Task<CockpitView?> ReadAsync()
    {
        await using var scope = _web.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = _actor;
        return await scope.ServiceProvider.GetRequiredService<ReadCockpit>().HandleAsync("140400") ?? throw new InvalidOperationException("There is no cockpit.");
    }

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        _leader.Dispose();
        await _web.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    // The host finds its pages' files beside the program, which a generated child program has not.
    private sealed class InThisProcess : ManualConfig
    {
        public InThisProcess() => AddJob(Job.Default.WithToolchain(new InProcessEmitToolchain(TimeSpan.FromMinutes(5), logOutput: false)).WithWarmupCount(5).WithIterationCount(10));
    }
}
