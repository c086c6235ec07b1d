using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Chuangpu.Cli;

/// <summary>A command's help page in Chinese, made from the command itself.</summary>
internal sealed class ChineseHelp(Terminal terminal) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var output = terminal.Output;
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine($"用法：{Path(command)}{Usage(command)}");
        Section("参数", command.Arguments.Where(argument => !argument.Hidden).Select(argument => (Label(argument), argument.Description)));
        Section("命令", command.Subcommands.Where(sub => !sub.Hidden).Select(sub => (sub.Name, sub.Description)));
        Section("选项", Options(command).Select(option => (Names(option), option.Description)));
        return ExitCode.Done;
    }

    public static string Label(Argument argument) => argument.HelpName ?? argument.Name;

    /// <summary>The words that lead to a command: plan extract.</summary>
    public static string Path(Command command)
    {
        var parent = command.Parents.OfType<Command>().FirstOrDefault();
        return parent is null ? "chuangpu" : $"{Path(parent)} {command.Name}";
    }

    private static string Usage(Command command) =>
        string.Concat(command.Arguments.Select(argument => $" {Label(argument)}"))
        + (command.Subcommands.Count > 0 ? " 命令" : "")
        + (command.Options.Any(option => !option.Hidden) ? " [选项]" : "");

    /// <summary>A command's own options, then those that hold everywhere.</summary>
    private static IEnumerable<Option> Options(Command command)
    {
        for (var (at, own) = ((Command?)command, true); at is not null; (at, own) = (at.Parents.OfType<Command>().FirstOrDefault(), false))
            foreach (var option in at.Options)
                if (!option.Hidden && (own || option.Recursive))
                    yield return option;
    }

    private static string Names(Option option) =>
        string.Join(", ", option.Aliases.Where(alias => alias[0] == '-').Prepend(option.Name).Distinct())
        + (option is HelpOption or VersionOption || option.ValueType == typeof(bool) ? "" : $" <{option.HelpName ?? "值"}>");

    private void Section(string title, IEnumerable<(string Name, string? Text)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
            return;
        terminal.Output.WriteLine();
        terminal.Output.WriteLine($"{title}：");
        var width = all.Max(row => Width(row.Name)) + 2;
        foreach (var (name, text) in all)
            terminal.Output.WriteLine($"  {name}{new string(' ', width - Width(name))}{text}");
    }

    /// <summary>Columns a terminal gives a text: two for a Chinese character.</summary>
    private static int Width(string text) => text.Sum(c => c >= 0x2E80 ? 2 : 1);
}
