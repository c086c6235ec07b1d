using Chuangpu.Platform;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Chuangpu.TestKit;

/// <summary>Makes an empty, migrated database for each test from a template migrated once a run.</summary>
internal static class TestDatabases
{
    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqliteTemplateAsync);
    private static readonly Lazy<Task<string>> PostgresTemplate = new(MakePostgresTemplateAsync);
    private static readonly SemaphoreSlim OneCopyAtATime = new(1);

    public static async Task<PlatformSettings> MakeAsync(Engine engine, string folder)
    {
        if (engine == Engine.Sqlite)
        {
            File.Copy(await SqliteTemplate.Value, Path.Combine(folder, "chuangpu.db"));
            return new PlatformSettings(folder, null);
        }

        Needed.Postgres();
        var template = await PostgresTemplate.Value;
        var name = $"t_{Guid.NewGuid():N}";
        // PostgreSQL copies a template only while nobody else does.
        await OneCopyAtATime.WaitAsync();
        try
        {
            await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        }
        finally
        {
            OneCopyAtATime.Release();
        }

        return new PlatformSettings(folder, await ConnectionAsync(name));
    }

    private static async Task<string> MakeSqliteTemplateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("chuangpu-template-").FullName;
        EndOfRun.Then(() =>
        {
            Directory.Delete(folder, recursive: true);
            return Task.CompletedTask;
        });
        await MigrateAsync(new PlatformSettings(folder, null));
        return Path.Combine(folder, "chuangpu.db");
    }

    private static async Task<string> MakePostgresTemplateAsync()
    {
        var name = $"template_{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE DATABASE {name}");
        await MigrateAsync(new PlatformSettings(Path.GetTempPath(), await ConnectionAsync(name)));
        return name;
    }

    private static async Task MigrateAsync(PlatformSettings settings)
    {
        await using var services = new ServiceCollection().AddLogging().AddChuangpu(settings).BuildServiceProvider();
        await DatabaseStart.MigrateAsync(services);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
    }

    private static async Task<string> ConnectionAsync(string database) =>
        new NpgsqlConnectionStringBuilder(await PostgresServer.ConnectionAsync()) { Database = database, MaxPoolSize = 20 }.ConnectionString;

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(await PostgresServer.ConnectionAsync());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
