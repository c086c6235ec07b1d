using System.CommandLine;

namespace Chuangpu.Cli.Policy;

/// <summary>policy check FILE...: whether rule files can be read, and whether their worked examples come true.</summary>
internal static class PolicyCheck
{
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE") { Description = "规则文件（UTF-8）", Arity = ArgumentArity.OneOrMore };
        var command = new Command("check", "检查规则文件的写法和类型，并运行其中的算例") { files };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(files), terminal));
        return command;
    }

    private static int Run(string[] paths, Terminal terminal)
    {
        var code = ExitCode.Done;
        foreach (var path in paths)
        {
            if (RuleSource.Read(path, terminal) is not { } file)
            {
                code = ExitCode.BadFile;
                continue;
            }

            var failed = 0;
            foreach (var example in file.Examples)
            {
                var differences = example.Run();
                failed += differences.Count > 0 ? 1 : 0;
                foreach (var difference in differences)
                    terminal.Say($"{path}:{example.Line}:1: 错误：算例“{example.Title}”（条款“{example.Clause.Name}”）不符：{difference}");
            }

            terminal.Output.Write($"{path}：条款 {file.Clauses.Count} 条，公式 {file.Formulas.Count} 个，算例 {file.Examples.Count} 个，{(failed == 0 ? "全部通过" : $"{failed} 个不符")}\n");
            // What cannot be read weighs more than what does not come true.
            if (failed > 0 && code == ExitCode.Done)
                code = ExitCode.Failed;
        }

        terminal.Output.Flush();
        return code;
    }
}
