using System.Security.Cryptography;
using Chuangpu.Platform;

namespace Chuangpu.TestKit;

/// <summary>
/// The demo region as its seeds leave it, kept from one test assembly to the next: loading it takes some 20 s, and several
/// assemblies look at it on both databases. What is kept lies in the temporary folder under a hash of the programs that made
/// it, so that a changed seed, table or data file is loaded anew; what older programs left is removed.
/// </summary>
internal static class DemoTemplates
{
    private const string Prefix = "chuangpu-demo-";
    private const string Dump = "database.dump";

    private static readonly string Folder = Path.Combine(Path.GetTempPath(), Prefix + Programs());

    /// <summary>Fills a migrated database and its data folder with the demo region.</summary>
    public static async Task FillAsync(Engine engine, PlatformSettings settings, IServiceProvider services)
    {
        if (engine == Engine.Postgres && !PostgresServer.HasTools)
        {
            await DatabaseStart.SeedAsync(services, withDemo: true);
            return;
        }

        RemoveOlder();
        Directory.CreateDirectory(Folder);
        await using var alone = await FileLock.TakeAsync(Path.Combine(Folder, $"{engine}.lock"));
        var kept = Path.Combine(Folder, engine.ToString());
        if (Directory.Exists(kept))
        {
            await RestoreAsync(engine, kept, settings);
        }
        else
        {
            await DatabaseStart.SeedAsync(services, withDemo: true);
            await KeepAsync(engine, settings, kept);
        }
    }

    /// <summary>Copies a folder with all it holds; files that stand there are replaced.</summary>
    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }

    private static async Task RestoreAsync(Engine engine, string kept, PlatformSettings settings)
    {
        Close();
        Copy(kept, settings.DataFolder);
        if (engine == Engine.Postgres)
        {
            var dump = Path.Combine(settings.DataFolder, Dump);
            await PostgresServer.RestoreAsync(settings.ConnectionString, dump);
            File.Delete(dump);
        }
    }

    // Moved into its place at the end, so that a run that is stopped meanwhile leaves nothing that looks whole.
    private static async Task KeepAsync(Engine engine, PlatformSettings settings, string kept)
    {
        Close();
        var made = Directory.CreateDirectory($"{kept}.{Guid.NewGuid():N}").FullName;
        Copy(settings.DataFolder, made);
        if (engine == Engine.Postgres)
        {
            await PostgresServer.DumpAsync(settings.ConnectionString, Path.Combine(made, Dump));
        }

        Directory.Move(made, kept);
    }

    // An SQLite file is whole when nobody has it open.
    private static void Close()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Npgsql.NpgsqlConnection.ClearAllPools();
    }

    // Not what other programs use just now: two checkouts may run their tests at once.
    private static void RemoveOlder()
    {
        foreach (var other in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*").Where(d => d != Folder && Directory.GetLastWriteTimeUtc(d) < DateTime.UtcNow.AddHours(-12)))
        {
            try
            {
                Directory.Delete(other, recursive: true);
            }
            catch (IOException)
            {
                // Another run removes it.
            }
        }
    }

    // The assemblies of the platform, which hold their data files; compiled from the same sources they are the same.
    private static string Programs()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "Chuangpu.*.dll").Where(f => !f.EndsWith(".Tests.dll", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
