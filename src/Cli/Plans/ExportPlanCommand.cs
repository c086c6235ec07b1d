using System.CommandLine;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Plans.Export;
using Chuangpu.Plans.Register;
using Chuangpu.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Cli.Plans;

/// <summary>plan export PLAN: a plan's state as an official document, a workbook or JSON.</summary>
internal static class ExportPlanCommand
{
    private const int MostNamed = 10;

    public static Command Create(Terminal terminal)
    {
        var plan = new Argument<string>("PLAN") { Description = "规划编号，或规划名称（可只写其中一部分）" };
        var format = new Option<string>("--format", "-f") { Description = "文件形式：docx（默认，公文格式）、xlsx 或 json", HelpName = "docx|xlsx|json", DefaultValueFactory = _ => "docx" };
        var output = new Option<string?>("--output", "-o") { Description = "写到这个文件（默认写到当前文件夹，以规划名称命名）", HelpName = "文件" };
        var place = new PlatformOptions();
        format.Validators.Add(result =>
        {
            if (result.Tokens is [var given] && given.Value is not ("docx" or "xlsx" or "json"))
            {
                result.AddError($"选项 --format 只能是 docx、xlsx 或 json，不能是“{given.Value}”。");
            }
        });
        var command = new Command("export", "导出一份规划的执行情况") { plan, format, output };
        place.AddTo(command);
        command.SetAction((parsed, ct) => RunAsync(
            parsed.GetRequiredValue(plan), Enum.Parse<ExportFormat>(parsed.GetRequiredValue(format), ignoreCase: true), parsed.GetValue(output), place.Read(parsed), terminal, ct));
        return command;
    }

    private static async Task<int> RunAsync(string asked, ExportFormat format, string? output, PlatformSettings settings, Terminal terminal, CancellationToken ct)
    {
        await using var platform = await PlatformAtHand.StartAsync(settings, ct);
        var found = await platform.AsAsync(Actor.System, services => FindAsync(services.GetRequiredService<ChuangpuDb>(), asked.Trim(), ct));
        if (found is not [var only])
        {
            terminal.Say(found.Count == 0
                ? $"没有找到规划“{asked}”。请检查编号或名称。"
                : $"有 {found.Count} 份规划的名称含“{asked}”，请写全名称或改用编号：\n{string.Join('\n', found.Take(MostNamed).Select(p => $"{p.Id} {p.Title}"))}");
            return ExitCode.BadArguments;
        }

        terminal.Say($"正在导出《{only.Title}》……");
        var file = (await platform.AsAsync(Actor.System, services => services.GetRequiredService<ExportPlan>().HandleAsync(new(only.Id, format), ct))).Value;
        var path = output ?? file.Name;
        try
        {
            await using var target = File.Create(path);
            await file.Content.CopyToAsync(target, ct);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Say($"无法写入文件“{path}”。请检查文件夹是否存在、是否有写入权限。");
            return ExitCode.BadFile;
        }

        terminal.Say($"已写入“{path}”。");
        return ExitCode.Done;
    }

    private static async Task<List<Found>> FindAsync(ChuangpuDb db, string asked, CancellationToken ct)
    {
        var plans = db.Set<Plan>().AsNoTracking();
        if (Guid.TryParse(asked, out var id))
        {
            return await plans.Where(p => p.Id == id).Select(p => new Found(p.Id, p.Title)).ToListAsync(ct);
        }

        var found = await plans.Where(p => p.Title.Contains(asked)).OrderBy(p => p.Title).Select(p => new Found(p.Id, p.Title)).ToListAsync(ct);
        return found.Where(p => p.Title == asked).ToList() is [var exact] ? [exact] : found;
    }

    private sealed record Found(Guid Id, string Title);
}
