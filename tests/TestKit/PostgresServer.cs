using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Chuangpu.TestKit;

/// <summary>
/// A PostgreSQL server for this test run: the one CHUANGPU_TEST_POSTGRES names, or a throw-away cluster made with the
/// installed binaries. The server refuses to run as root, so root starts it as the user postgres.
/// </summary>
public static class PostgresServer
{
    private static readonly string? Given = Environment.GetEnvironmentVariable("CHUANGPU_TEST_POSTGRES");
    private static readonly string? Binaries = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb"))).Order().LastOrDefault()
        : null;

    private static readonly Lazy<Task<string>> Started = new(StartAsync);

    public static bool IsFound => Given is not null || Binaries is not null;

    /// <summary>Whether a database can be dumped and restored.</summary>
    public static bool HasTools => Binaries is not null;

    /// <summary>A connection string to the server's maintenance database.</summary>
    public static Task<string> ConnectionAsync() => Given is not null ? Task.FromResult(Given) : Started.Value;

    /// <summary>Writes a whole database into a file.</summary>
    public static Task DumpAsync(string connection, string file) => RunAsync(Path.Combine(Binaries!, "pg_dump"), "--format=custom", "--compress=0", $"--file={file}", $"--dbname={Uri(connection)}");

    /// <summary>Replaces what a database holds by what was dumped.</summary>
    public static Task RestoreAsync(string connection, string file) => RunAsync(Path.Combine(Binaries!, "pg_restore"), "--clean", "--if-exists", "--exit-on-error", "--no-owner", $"--dbname={Uri(connection)}", file);

    private static string Uri(string connection)
    {
        var parts = new NpgsqlConnectionStringBuilder(connection);
        var password = string.IsNullOrEmpty(parts.Password) ? "" : $":{System.Uri.EscapeDataString(parts.Password)}";
        return $"postgresql://{System.Uri.EscapeDataString(parts.Username!)}{password}@{parts.Host}:{parts.Port}/{parts.Database}";
    }

    private static async Task<string> StartAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"chuangpu-pg-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        var asRoot = Environment.UserName == "root";
        if (asRoot)
        {
            await RunAsync("chown", "postgres", folder);
        }

        var port = FreePort();
        var data = Path.Combine(folder, "data");
        await RunAsync(asRoot, "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "-N");
        var options = $"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=200";
        await RunAsync(asRoot, "pg_ctl", "-D", data, "-o", options, "-l", Path.Combine(folder, "log"), "-w", "start");
        EndOfRun.Then(async () =>
        {
            await RunAsync(asRoot, "pg_ctl", "-D", data, "-m", "immediate", "stop");
            Directory.Delete(folder, recursive: true);
        });
        return new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = port, Username = "postgres", Database = "postgres" }.ConnectionString;
    }

    private static Task RunAsync(bool asRoot, string tool, params string[] arguments) => asRoot
        ? RunAsync("runuser", ["-u", "postgres", "--", Path.Combine(Binaries!, tool), .. arguments])
        : RunAsync(Path.Combine(Binaries!, tool), arguments);

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // Output goes nowhere: a server that inherited a pipe would keep it open for ever.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "\"$0\" \"$@\" > /dev/null 2>&1 < /dev/null", program, .. arguments]) { WorkingDirectory = "/" };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
