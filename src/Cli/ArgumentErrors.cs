using System.CommandLine;
using System.CommandLine.Parsing;

namespace Chuangpu.Cli;

/// <summary>Says in Chinese what is wrong with the arguments.</summary>
internal static class ArgumentErrors
{
    public static int Report(ParseResult parsed, Terminal terminal)
    {
        var messages = parsed.UnmatchedTokens.Select(token => $"不认识的命令或参数“{token}”。").ToList();
        // What is missing is worth a word only when nothing is there that should not be: a slip of the pen explains both.
        if (messages.Count == 0)
            messages.AddRange(parsed.Errors.Select(Translate));

        foreach (var message in messages.Distinct())
            terminal.Say(message);
        terminal.Say($"用 {ChineseHelp.Path(parsed.CommandResult.Command)} --help 查看用法。");
        return ExitCode.BadArguments;
    }

    private static string Translate(ParseError error)
    {
        // A check of ours speaks Chinese already.
        if (error.Message.Any(c => c is >= '\u4E00' and <= '\u9FFF'))
            return error.Message;
        return error.SymbolResult switch
        {
            ArgumentResult { Parent: OptionResult option } => OfOption(option),
            OptionResult option => OfOption(option),
            ArgumentResult { Tokens.Count: 0 } argument => $"缺少参数 {ChineseHelp.Label(argument.Argument)}：{argument.Argument.Description}。",
            ArgumentResult argument => $"参数 {ChineseHelp.Label(argument.Argument)} 的值“{string.Join(' ', argument.Tokens.Select(token => token.Value))}”不对。",
            CommandResult { Command.Subcommands.Count: > 0 } command =>
                $"还要说明做什么：{string.Join('、', command.Command.Subcommands.Where(sub => !sub.Hidden).Select(sub => sub.Name))}。",
            CommandResult command => $"命令 {command.Command.Name} 的参数不全。",
            _ => $"参数有误：{error.Message}",
        };
    }

    private static string OfOption(OptionResult option) => option.Tokens.Count switch
    {
        0 when option.Option.Required && option.IdentifierToken is null => $"缺少选项 {option.Option.Name}：{option.Option.Description}。",
        0 => $"选项 {option.Option.Name} 后面缺少取值。",
        1 => $"选项 {option.Option.Name} 的值“{option.Tokens[0].Value}”不对。",
        _ => $"选项 {option.Option.Name} 只能给一次。",
    };
}
