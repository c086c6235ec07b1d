using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Jobs;
using Chuangpu.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Chuangpu.Cli;

/// <summary>The platform's use cases in this process, on a database brought to the program's version. Background work is done at once, since nobody stays to do it later.</summary>
internal sealed class PlatformAtHand : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private PlatformAtHand(ServiceProvider services) => _services = services;

    public static async Task<PlatformAtHand> StartAsync(PlatformSettings settings, CancellationToken cancellation)
    {
        var services = new ServiceCollection().AddLogging().AddChuangpu(settings);
        services.RemoveAll<IJobQueue>();
        services.AddSingleton<IJobQueue, JobsAtOnce>();
        var platform = new PlatformAtHand(services.BuildServiceProvider());
        await DatabaseStart.MigrateAsync(platform._services, cancellation);
        // The published lists of regions, which a database just made does not hold yet.
        await DatabaseStart.SeedAsync(platform._services, withDemo: false, cancellation);
        return platform;
    }

    /// <summary>Does something as somebody.</summary>
    public async Task<T> AsAsync<T>(Actor actor, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = actor;
        return await work(scope.ServiceProvider);
    }

    /// <summary>The person behind a user name, or null for nobody.</summary>
    public Task<Actor?> FindAsync(string userName) => AsAsync(Actor.System, async services =>
    {
        var user = await services.GetRequiredService<ChuangpuDb>().Users.SingleOrDefaultAsync(u => u.UserName == userName);
        return user is null ? null : new Actor(user.Id, user.DisplayName, user.Role, user.RegionCode, user.OrganisationId, "命令行");
    });

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private sealed class JobsAtOnce(IServiceScopeFactory scopes) : IJobQueue
    {
        public async Task EnqueueAsync<TJob>(Guid subject, CancellationToken cancellation) where TJob : class, IBackgroundJob
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = Actor.System;
            await scope.ServiceProvider.GetRequiredService<TJob>().RunAsync(subject, cancellation);
        }
    }
}
