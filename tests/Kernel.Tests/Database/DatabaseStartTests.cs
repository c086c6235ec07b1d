using Chuangpu.Kernel.Regions;
using Chuangpu.Platform;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Kernel.Tests.Database;

public sealed class DatabaseStartTests
{
    // What a process leaves that is killed while it migrates.
    [Fact]
    public async Task Migrate_LockLeftByAKilledProcess_Goes()
    {
        await using var platform = await TestPlatform.StartAsync(Engine.Sqlite);
        await platform.SeeAsync(db => db.Database.ExecuteSqlRawAsync("""
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2025-06-30 01:00:00');
            """));

        await DatabaseStart.MigrateAsync(platform.Services).WaitAsync(TimeSpan.FromSeconds(60));
        Assert.True(await DatabaseStart.IsCurrentAsync(platform.Services));
    }

    [Fact]
    public async Task Migrate_TwoAtOnce_BothEnd()
    {
        await using var platform = await TestPlatform.StartAsync(Engine.Sqlite);
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => DatabaseStart.MigrateAsync(platform.Services)))).WaitAsync(TimeSpan.FromSeconds(60));
        Assert.False(await platform.SeeAsync(db => db.Set<Region>().AnyAsync()));
    }
}
