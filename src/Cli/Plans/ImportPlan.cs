using System.CommandLine;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Import;
using Chuangpu.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Cli.Plans;

/// <summary>plan import FILE: hands a plan in and reads it; review and publication stay with people, in the browser.</summary>
internal static class ImportPlan
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "规划文件（.txt、.md、.docx 或带文字的 .pdf）" };
        var region = new Option<string?>("--region") { Description = "规划所属地区的六位代码，如 140400", HelpName = "代码" };
        var plan = new Option<Guid?>("--plan") { Description = "作为这份已有规划的新版本导入（规划编号）", HelpName = "编号" };
        var user = new Option<string?>("--as") { Description = "以哪个用户的身份导入（默认为系统）", HelpName = "用户名" };
        var place = new PlatformOptions();
        var command = new Command("import", "导入一份规划并读取，之后由人在网页上复核、发布") { file, region, plan, user };
        place.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(region) is null == result.GetValue(plan) is null)
            {
                result.AddError("选项 --region（新规划）和 --plan（已有规划的新版本）要且只能给一个。");
            }
        });
        command.SetAction((parsed, ct) => RunAsync(
            new Given(parsed.GetRequiredValue(file), parsed.GetValue(region), parsed.GetValue(plan), parsed.GetValue(user)), place.Read(parsed), terminal, ct));
        return command;
    }

    private static async Task<int> RunAsync(Given given, PlatformSettings settings, Terminal terminal, CancellationToken ct)
    {
        if (PlanFile.Open(given.Path, out var failure) is not { } content)
        {
            terminal.Say(failure!.Message);
            return ExitCode.BadFile;
        }

        await using var open = content;
        await using var platform = await PlatformAtHand.StartAsync(settings, ct);
        if (await ActorAsync(given, platform) is not { } actor)
        {
            terminal.Say($"没有名为“{given.User}”的用户。请检查 --as 后的用户名。");
            return ExitCode.BadArguments;
        }

        terminal.Say($"正在读取“{given.Path}”……");
        var started = await platform.AsAsync(actor, s => s.GetRequiredService<StartImport>().HandleAsync(new(given.Region, given.Plan, Path.GetFileName(given.Path), content), ct));
        if (!started.Succeeded)
        {
            terminal.Say(Words(started.Problem, given));
            return started.Problem.Code == "import.too-large" ? ExitCode.BadFile : ExitCode.BadArguments;
        }

        return await ReportAsync(started.Value, platform, terminal, ct);
    }

    private static async Task<Actor?> ActorAsync(Given given, PlatformAtHand platform) => given.User is null ? Actor.System : await platform.FindAsync(given.User);

    private static string Words(Problem problem, Given given) => problem.Code == "import.region" ? $"没有代码为“{given.Region}”的地区。请检查 --region 后的六位代码。" : problem.Message;

    private static Task<int> ReportAsync(Guid id, PlatformAtHand platform, Terminal terminal, CancellationToken ct) => platform.AsAsync(Actor.System, async services =>
    {
        var db = services.GetRequiredService<ChuangpuDb>();
        var import = await db.Set<PlanImport>().AsNoTracking().SingleAsync(i => i.Id == id, ct);
        if (import.State == ImportState.Failed)
        {
            terminal.Say(import.Message ?? "没有读成。");
            return ExitCode.BadFile;
        }

        if (import.Message is { } warning)
        {
            terminal.Say($"注意：{warning}");
        }

        var found = await db.Set<Finding>().CountAsync(f => f.ImportId == id, ct);
        terminal.Say($"已读完《{import.Title}》，找到 {found} 条。请在网页上复核：/plans/imports/{id}/review");
        terminal.Output.WriteLine(id);
        terminal.Output.Flush();
        return ExitCode.Done;
    });

    private sealed record Given(string Path, string? Region, Guid? Plan, string? User);
}
