using System.CommandLine;
using Chuangpu.Cli.Calc;
using Chuangpu.Rules;
using Chuangpu.Rules.Clauses;

namespace Chuangpu.Cli.Policy;

/// <summary>policy print FILE --as text|table|sentence: a rule file in its canonical form, or in words for those who don't read formulas.</summary>
internal static class PolicyPrint
{
    private enum Form
    {
        Text,
        Table,
        Sentence,
    }

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "规则文件（UTF-8）" };
        var form = CalcOptions.Choice("--as", "形式：text（规范的文本）、table（表格）或 sentence（句子）", otherwise: null, ("text", Form.Text), ("table", Form.Table), ("sentence", Form.Sentence));
        var command = new Command("print", "打印规则文件：规范的文本、表格或句子") { file, form };
        command.SetAction(parsed =>
        {
            if (RuleSource.Read(parsed.GetRequiredValue(file), terminal) is not { } rules)
                return ExitCode.BadFile;
            terminal.Output.Write(Print(rules, parsed.GetRequiredValue(form)) + "\n");
            terminal.Output.Flush();
            return ExitCode.Done;
        });
        return command;
    }

    private static string Print(RuleFile file, Form form) => form switch
    {
        Form.Table => string.Join("\n\n", file.Clauses.Select(Table)),
        Form.Sentence => string.Join('\n', file.Formulas.Select(f => f.ToSentence()).Concat(file.Clauses.Select(c => c.ToSentence()))),
        _ => file.Format(),
    };

    // As Markdown, which reads well as it stands and prints well elsewhere.
    private static string Table(Clause clause) => "| 项目 | 内容 |\n|---|---|\n"
        + string.Join('\n', clause.ToTable().Select(row => $"| {Cell(row.Part)} | {Cell(row.Content)} |"));

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
