using System.Diagnostics;
using System.Text;

namespace Chuangpu.Cli.Tests;

/// <summary>Runs the built command line as a process of its own, as its users do.</summary>
internal static class CliProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public sealed record Outcome(int ExitCode, byte[] OutputBytes, string Error)
    {
        public string Output => Encoding.UTF8.GetString(OutputBytes);
    }

    public static async Task<Outcome> RunAsync(params string[] args)
    {
        using var process = Start(args);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Patience);
        using var output = new MemoryStream();
        var copying = process.StandardOutput.BaseStream.CopyToAsync(output, deadline.Token);
        var error = process.StandardError.ReadToEndAsync(deadline.Token);
        await process.WaitForExitAsync(deadline.Token);
        await copying;
        return new Outcome(process.ExitCode, output.ToArray(), await error);
    }

    public static Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Chuangpu.Cli.dll"), .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        // A terminal set to another language, or to none, must change nothing.
        start.Environment["LANG"] = "C";
        start.Environment["LC_ALL"] = "C";
        return Process.Start(start) ?? throw new InvalidOperationException("The command line did not start.");
    }
}
