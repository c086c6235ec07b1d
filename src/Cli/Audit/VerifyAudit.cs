using System.CommandLine;
using Chuangpu.Kernel.Audit;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Cli.Audit;

/// <summary>audit verify: whether the chain of audit entries is whole, and if not, the first entry that is wrong.</summary>
internal static class VerifyAudit
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("verify", "核验审计日志是否完整：逐条重算哈希，检查编号、衔接和链尾；完好返回 0，有问题返回 1");
        var place = new PlatformOptions();
        place.AddTo(command);
        command.SetAction((parsed, ct) => PlatformAsItIs.RunAsync(place.Read(parsed), terminal, async services =>
        {
            terminal.Say("正在核验审计日志……");
            var verdict = await services.GetRequiredService<AuditChain>().VerifyAsync(new Progress(terminal), ct);
            if (verdict.BrokenAt is { } number)
            {
                terminal.Output.WriteLine($"审计日志有问题：第 {number} 条{Words(verdict.Fault!.Value)}。它之前的 {verdict.Entries} 条完好。");
                terminal.Say("请保留数据库现状，不要继续写入，并联系平台管理和安全人员查明原因。");
                return ExitCode.Failed;
            }

            terminal.Output.WriteLine($"审计日志完好，共 {verdict.Entries} 条。链尾哈希：{verdict.LastHash}");
            terminal.Say("可把条数和链尾哈希另行留存；以后核对同一条，可以发现整条链被重做的情况。");
            return ExitCode.Done;
        }, ct));
        return command;
    }

    private static string Words(AuditFault fault) => fault switch
    {
        AuditFault.Altered => "的内容被改动过",
        AuditFault.Missing => "缺失",
        AuditFault.Unlinked => "与上一条不相连（其中一条是后来放进去的）",
        AuditFault.Forked => "处链尾与登记不符（有人在平台之外增删过记录）",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    // Told in order and at once; System.Progress would hand the words to another thread.
    private sealed class Progress(Terminal terminal) : IProgress<long>
    {
        public void Report(long value) => terminal.Say($"已核验 {value:N0} 条……");
    }
}
