using System.CommandLine;
using Chuangpu.Policies.Ledger;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Cli.Ledger;

/// <summary>ledger verify: whether every budget's ledger adds up line by line, and if not, the first line that is wrong.</summary>
internal static class VerifyLedgerCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("verify", "核验兑付台账：逐笔重新累计，检查序号、结余和是否超预算；全部相符返回 0，有问题返回 1");
        var place = new PlatformOptions();
        place.AddTo(command);
        command.SetAction((parsed, ct) => PlatformAsItIs.RunAsync(place.Read(parsed), terminal, async services =>
        {
            terminal.Say("正在核验兑付台账……");
            var (lines, faults) = await services.GetRequiredService<VerifyLedger>().HandleAsync(ct);
            foreach (var fault in faults)
            {
                terminal.Output.WriteLine($"“{fault.Budget}”第 {fault.Number} 笔{fault.What}。");
            }

            if (faults.Count == 0)
            {
                terminal.Output.WriteLine($"兑付台账完好，共 {lines} 笔。");
                return ExitCode.Done;
            }

            terminal.Say("请保留数据库现状，不要继续办理，并联系平台管理和审计人员查明原因。");
            return ExitCode.Failed;
        }, ct));
        return command;
    }
}
