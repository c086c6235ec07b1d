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

    private TestPlatform(PlatformSettings settings, Action<IServiceCollection>? more)
    {
        _folder = settings.DataFolder;
        Settings = settings;
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock).AddChuangpu(settings);
        more?.Invoke(services);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2025, 6, 30, 1, 0, 0, TimeSpan.Zero));

    public PlatformSettings Settings { get; }

    public IServiceProvider Services => _services;

    /// <param name="engine">The database.</param>
    /// <param name="more">Registers or replaces services.</param>
    public static async Task<TestPlatform> StartAsync(Engine engine, Action<IServiceCollection>? more = null)
    {
        var folder = Directory.CreateTempSubdirectory("chuangpu-test-").FullName;
        return new TestPlatform(await TestDatabases.MakeAsync(engine, folder), more);
    }

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

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (!Settings.UsesPostgres)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearPool(new Microsoft.Data.Sqlite.SqliteConnection(Settings.ConnectionString));
        }

        Directory.Delete(_folder, recursive: true);
    }
}
