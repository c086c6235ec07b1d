using System.CommandLine;
using Chuangpu.Assessment.Runs;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Cli.Assessment;

/// <summary>assessment replay [RUN]: whether a stored run, or each one, gives the same bytes when computed again from what it froze; and where it does not.</summary>
internal static class ReplayRuns
{
    public static Command Create(Terminal terminal)
    {
        var run = new Argument<string?>("RUN") { Description = "考核结果的编号（结果页地址中 runs/ 之后的一段）；不写则逐个复算全部结果", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("replay", "用当时冻结的数据重新计算考核结果，与保存的逐字节核对；一致返回 0，不一致返回 1") { run };
        var place = new PlatformOptions();
        place.AddTo(command);
        command.SetAction((parsed, ct) => PlatformAsItIs.RunAsync(place.Read(parsed), terminal, services => ReplayAsync(services, parsed.GetValue(run), terminal, ct), ct));
        return command;
    }

    private static async Task<int> ReplayAsync(IServiceProvider services, string? asked, Terminal terminal, CancellationToken ct)
    {
        Guid? only = null;
        if (asked is not null)
        {
            if (!Guid.TryParse(asked.Trim(), out var id))
            {
                terminal.Say($"“{asked}”不是考核结果的编号。编号是结果页地址中 runs/ 之后的一段。");
                return ExitCode.BadArguments;
            }

            only = id;
        }

        var runs = await services.GetRequiredService<ChuangpuDb>().Set<AssessmentRun>().AsNoTracking().Where(r => only == null || r.Id == only).OrderBy(r => r.Year).ThenBy(r => r.MadeAt)
            .Select(r => new Run(r.Id, r.Year, r.SchemeVersion.Scheme.Title, r.Number)).ToListAsync(ct);
        if (runs.Count == 0)
        {
            terminal.Say(only is null ? "还没有考核结果，没有可以复算的。" : $"没有编号为 {only} 的考核结果。请检查编号，以及 --data、--database。");
            return only is null ? ExitCode.Done : ExitCode.BadArguments;
        }

        var wrong = 0;
        foreach (var run in runs)
        {
            var replay = await services.GetRequiredService<ReplayRun>().HandleAsync(run.Id, cancellation: ct);
            wrong += Tell(run, replay.Succeeded ? replay.Value : null, replay.Problem?.Message, terminal) ? 0 : 1;
        }

        if (wrong == 0)
        {
            return ExitCode.Done;
        }

        terminal.Say($"{runs.Count} 个结果中有 {wrong} 个不一致。请勿使用这些结果，保留数据库现状，并用 audit verify 核验审计日志。");
        return ExitCode.Failed;
    }

    private static bool Tell(Run run, Replay? replay, string? problem, Terminal terminal)
    {
        var name = $"{run.Year} 年度{run.Title}第 {run.Number} 次计算（{run.Id}）";
        if (replay is null)
        {
            terminal.Output.WriteLine($"{name}：{problem}");
            return false;
        }

        if (replay.IsSame)
        {
            terminal.Output.WriteLine($"{name}：逐字节一致，{replay.After.Count} 个单位，结果指纹 {replay.ResultSha256}");
            return true;
        }

        terminal.Output.WriteLine($"{name}：不一致");
        if (!replay.HasSameInputs)
        {
            terminal.Output.WriteLine($"  冻结的输入数据被改动过：登记的指纹 {replay.Run.InputsSha256}，现在是 {replay.InputsSha256}");
        }

        if (!replay.HasSameResult)
        {
            terminal.Output.WriteLine($"  重新计算的结果与登记的不同：登记的指纹 {replay.Run.ResultSha256}，算得 {replay.ResultSha256}");
        }

        foreach (var difference in replay.Differences)
        {
            terminal.Output.WriteLine($"  {difference.Unit}：{difference.What}保存的是 {difference.Stored}，算得 {difference.Computed}");
        }

        return false;
    }

    private sealed record Run(Guid Id, int Year, string Title, int Number);
}
