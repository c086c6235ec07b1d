using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;

namespace Chuangpu.Cli;

/// <summary>Runs one command of a list, with help and messages in Chinese.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(IEnumerable<Command> commands, string[] args, Terminal terminal)
    {
        // The library's own words are half translated. It is made to speak English, which tells its messages from ours.
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("zh-CN");

        var root = new RootCommand("创谱命令行：读取规划、维护平台");
        foreach (var command in commands)
            root.Add(command);
        foreach (var option in root.Options)
            Translate(option, terminal);

        try
        {
            // A file name may begin with @, so no argument is taken for a file of arguments.
            var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Action is ParseErrorAction)
                return ArgumentErrors.Report(parsed, terminal);
            var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Output, Error = terminal.Error });
            terminal.Output.Flush();
            return code;
        }
        catch (OperationCanceledException)
        {
            terminal.Say("已取消。");
            return ExitCode.Cancelled;
        }
        // A reader that went away (head, a closed viewer) is none of these: the console stream takes a closed pipe silently.
        catch (IOException e)
        {
            terminal.Say($"读写中断：{e.Message}");
            return ExitCode.Failed;
        }
        // The edge of the process: a bug is reported in full and told to the caller, who may be a script.
        catch (Exception e)
        {
            terminal.Say($"程序出错，没有完成。请把下面的内容交给维护人员：\n{e}");
            return ExitCode.Failed;
        }
    }

    private static void Translate(Option option, Terminal terminal)
    {
        switch (option)
        {
            case HelpOption help:
                help.Description = "显示帮助";
                help.Action = new ChineseHelp(terminal);
                break;
            case VersionOption version:
                version.Description = "显示版本号";
                break;
        }
    }
}
