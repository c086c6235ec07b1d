using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Platform;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Chuangpu.TestKit;

/// <summary>
/// The platform as the use cases see it, on a database of its own and a clock that stands still at 2025-06-30 09:00 in
/// China. <c>await using var platform = await TestPlatform.StartAsync(engine);</c>
/// </summary>
public sealed class TestPlatform : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _folder;

    private TestPlatform(PlatformSettings settings, Action<IServiceCollection>? more, bool storedJobs)
    {
        _folder = settings.DataFolder;
        Settings = settings;
        _services = Build(settings, Clock, storedJobs ? null : Jobs, more);
    }

    public FakeTimeProvider Clock { get; } = NewClock();

    public PlatformSettings Settings { get; }

    /// <summary>What use cases handed to the background; <c>await platform.RunJobsAsync()</c> runs it.</summary>
    public ManualJobs Jobs { get; } = new();

    public IServiceProvider Services => _services;

    /// <param name="engine">The database.</param>
    /// <param name="more">Registers or replaces services.</param>
    /// <param name="storedJobs">Whether jobs are stored as in the running platform (and the test starts the scheduler itself).</param>
    public static async Task<TestPlatform> StartAsync(Engine engine, Action<IServiceCollection>? more = null, bool storedJobs = false)
    {
        var folder = Directory.CreateTempSubdirectory("chuangpu-test-").FullName;
        return new TestPlatform(await TestDatabases.MakeAsync(engine, folder), more, storedJobs);
    }

    /// <summary>With the demo region, loaded once a run and copied for each test.</summary>
    /// <param name="engine">The database.</param>
    public static async Task<TestPlatform> StartWithDemoAsync(Engine engine)
    {
        var folder = Directory.CreateTempSubdirectory("chuangpu-test-").FullName;
        return new TestPlatform(await TestDatabases.MakeAsync(engine, folder, demo: true), null, storedJobs: false);
    }

    /// <summary>A second platform beside the first, on the database of the settings, as another process would be.</summary>
    /// <param name="settings">Where; the folder is removed with the platform.</param>
    /// <param name="more">Registers or replaces services.</param>
    public static TestPlatform Beside(PlatformSettings settings, Action<IServiceCollection>? more = null) => new(settings, more, storedJobs: true);

    /// <summary>Runs what use cases handed to the background.</summary>
    public Task RunJobsAsync() => Jobs.RunAllAsync(_services);

    /// <summary>Does something as somebody, in a scope of services of its own, as one request would.</summary>
    public async Task<T> AsAsync<T>(Actor actor, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = actor;
        return await work(scope.ServiceProvider);
    }

    /// <summary>Runs one use case as somebody.</summary>
    public Task<T> AsAsync<TUseCase, T>(Actor actor, Func<TUseCase, Task<T>> work) where TUseCase : notnull =>
        AsAsync(actor, services => work(services.GetRequiredService<TUseCase>()));

    /// <summary>Reads what the database holds, with no scope in the way.</summary>
    public Task<T> SeeAsync<T>(Func<ChuangpuDb, Task<T>> look) => AsAsync(Actor.System, s => look(s.GetRequiredService<ChuangpuDb>()));

    /// <summary>Puts something into the database as the program itself.</summary>
    public Task<T> GivenAsync<T>(T item) where T : class => AsAsync(Actor.System, async s =>
    {
        var db = s.GetRequiredService<ChuangpuDb>();
        db.Add(item);
        await db.SaveChangesAsync();
        return item;
    });

    /// <summary>The services alone, to prepare a database with the clock of the tests.</summary>
    internal static ServiceProvider ServicesOn(PlatformSettings settings) => Build(settings, NewClock(), new(), null);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (!Settings.UsesPostgres)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearPool(new Microsoft.Data.Sqlite.SqliteConnection(Settings.ConnectionString));
        }

        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static FakeTimeProvider NewClock() => new(new DateTimeOffset(2025, 6, 30, 1, 0, 0, TimeSpan.Zero));

    private static ServiceProvider Build(PlatformSettings settings, FakeTimeProvider clock, ManualJobs? jobs, Action<IServiceCollection>? more)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock).AddChuangpu(settings).AddStrictQueries();
        if (jobs is not null)
        {
            // The stored queue goes by the machine's clock and registers it for everybody.
            services.AddSingleton<TimeProvider>(clock);
            services.AddSingleton<Kernel.Jobs.IJobQueue>(jobs);
        }

        more?.Invoke(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }
}
