using System.Collections.Concurrent;
using Chuangpu.Platform;
using Npgsql;

namespace Chuangpu.TestKit;

/// <summary>
/// Makes a database for each test from a template made once a run: migrated and empty, or with the demo region, which takes
/// too long to load for every test that looks at it.
/// </summary>
internal static class TestDatabases
{
    private static readonly ConcurrentDictionary<(Engine, bool Demo), Lazy<Task<PlatformSettings>>> Templates = [];
    private static readonly SemaphoreSlim OneCopyAtATime = new(1);

    public static async Task<PlatformSettings> MakeAsync(Engine engine, string folder, bool demo = false)
    {
        var template = await Templates.GetOrAdd((engine, demo), k => new(() => MakeTemplateAsync(k.Item1, k.Demo))).Value;
        DemoTemplates.Copy(template.DataFolder, folder);
        return engine == Engine.Sqlite ? new PlatformSettings(folder, null) : await MakePostgresAsync(folder, new NpgsqlConnectionStringBuilder(template.Database).Database);
    }

    private static async Task<PlatformSettings> MakeTemplateAsync(Engine engine, bool demo)
    {
        var folder = Directory.CreateTempSubdirectory("chuangpu-template-").FullName;
        EndOfRun.Then(() =>
        {
            Directory.Delete(folder, recursive: true);
            return Task.CompletedTask;
        });
        var settings = engine == Engine.Sqlite ? new PlatformSettings(folder, null) : await MakePostgresAsync(folder, "template1");
        await using (var services = TestPlatform.ServicesOn(settings))
        {
            await DatabaseStart.MigrateAsync(services);
            if (demo)
            {
                await DemoTemplates.FillAsync(engine, settings, services);
            }
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        return settings;
    }

    private static async Task<PlatformSettings> MakePostgresAsync(string folder, string? template)
    {
        Needed.Postgres();
        var server = await PostgresServer.ConnectionAsync();
        var name = $"t_{Guid.NewGuid():N}";
        // PostgreSQL copies a template only while nobody else does.
        await OneCopyAtATime.WaitAsync();
        try
        {
            await using var connection = new NpgsqlConnection(server);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand($"CREATE DATABASE {name} TEMPLATE {template}", connection);
            await command.ExecuteNonQueryAsync();
        }
        finally
        {
            OneCopyAtATime.Release();
        }

        return new PlatformSettings(folder, new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 20 }.ConnectionString);
    }
}
