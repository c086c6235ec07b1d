using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Platform;

/// <summary>Brings the database to the program's version and fills in the regions and, when asked, the demo region.</summary>
public static class DatabaseStart
{
    /// <summary>Applies the pending migrations. Whoever else starts meanwhile waits.</summary>
    public static async Task MigrateAsync(IServiceProvider services, CancellationToken cancellation = default)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = Actor.System;
        var db = scope.ServiceProvider.GetRequiredService<ChuangpuDb>();
        if (db.Database.IsSqlite())
        {
            await using var alone = await FileLock.TakeAsync(db.Database.GetDbConnection().DataSource + ".migrating", cancellation);
            // A process killed at work leaves this row behind, and every later start would wait for it for ever. The system
            // takes the lock on a file from a killed process, so whoever has that knows that nobody is at work.
            await db.Database.ExecuteSqlRawAsync("""DROP TABLE IF EXISTS "__EFMigrationsLock" """, cancellation);
            await db.Database.MigrateAsync(cancellation);
            // Readers go on while somebody writes, and a killed process leaves the file sound.
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellation);
        }
        else
        {
            await db.Database.MigrateAsync(cancellation);
        }
    }

    /// <summary>Whether the database exists and lacks no migration.</summary>
    public static async Task<bool> IsCurrentAsync(IServiceProvider services, CancellationToken cancellation = default)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ChuangpuDb>().Database;
        return await database.CanConnectAsync(cancellation) && !(await database.GetPendingMigrationsAsync(cancellation)).Any();
    }

    /// <summary>Runs the seeds in their order, each in its own scope; a seed that has run before does nothing.</summary>
    /// <param name="services">The platform's services.</param>
    /// <param name="withDemo">Whether the demo region is filled in too, or only what every installation needs.</param>
    /// <param name="cancellation">Stops between or within seeds.</param>
    public static async Task SeedAsync(IServiceProvider services, bool withDemo, CancellationToken cancellation = default)
    {
        List<Type> seeds;
        using (var scope = services.CreateScope())
        {
            seeds = [.. scope.ServiceProvider.GetServices<ISeed>().Where(s => withDemo || !s.IsDemo).OrderBy(s => s.Order).Select(s => s.GetType())];
        }

        foreach (var type in seeds)
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = Actor.System;
            await scope.ServiceProvider.GetServices<ISeed>().Single(s => s.GetType() == type).RunAsync(cancellation);
        }
    }
}
