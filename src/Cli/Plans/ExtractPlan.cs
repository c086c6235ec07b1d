using System.CommandLine;
using Chuangpu.Reading;
using Chuangpu.Reading.Formats;

namespace Chuangpu.Cli.Plans;

/// <summary>plan extract FILE: what reading a plan's file yields, as JSON or as a summary to read.</summary>
internal static class ExtractPlan
{
    private const string Json = "json";
    private const string Text = "text";

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "规划文件（.txt、.md、.docx 或带文字的 .pdf）" };
        var format = new Option<string>("--format", "-f")
        {
            Description = "输出形式：json（默认）或 text（便于阅读的中文摘要）",
            HelpName = "json|text",
            DefaultValueFactory = _ => Json,
        };
        format.Validators.Add(result =>
        {
            if (result.Tokens is [var given] && given.Value is not (Json or Text))
                result.AddError($"选项 --format 只能是 json 或 text，不能是“{given.Value}”。");
        });

        var command = new Command("extract", "读取一份规划，列出其中的提纲、目标、责任分工、项目、承诺制定的文件和资金条款，各带原文位置") { file, format };
        command.SetAction((parsed, ct) => Task.Run(() => Run(parsed.GetRequiredValue(file), parsed.GetRequiredValue(format), terminal, ct), ct));
        return command;
    }

    private static int Run(string path, string format, Terminal terminal, CancellationToken ct)
    {
        terminal.Say($"正在读取“{path}”……");
        switch (PlanFile.Load(path, ct))
        {
            case LoadedDocument document:
                foreach (var warning in document.Warnings)
                    terminal.Say($"注意：{warning}。");
                Write(document, format, terminal, ct);
                return ExitCode.Done;
            case LoadFailure failure:
                terminal.Say(failure.Message);
                return ExitCode.BadFile;
            default:
                throw new InvalidOperationException("A file loads or fails, nothing else.");
        }
    }

    private static void Write(LoadedDocument document, string format, Terminal terminal, CancellationToken ct)
    {
        var extract = PlanReader.Read(document.Text, new ReadOptions { CancellationToken = ct });
        // The caller has a text file's characters already; of the others only we know what the offsets point into.
        if (document.Format is SourceFormat.Word or SourceFormat.Pdf)
            extract = extract with { Text = document.Text };

        if (format == Text)
            ExtractSummary.Write(extract, document.Text, terminal.Output);
        else
            terminal.Output.WriteLine(PlanExtractJson.Serialize(extract));
        terminal.Output.Flush();

        terminal.Say($"读完 {document.Text.Length:N0} 字：目标 {extract.Goals.Count} 个，责任分工 {extract.Responsibilities.Count} 项，"
            + $"项目 {extract.Projects.Count} 个，承诺文件 {extract.Documents.Count} 份，资金条款 {extract.Clauses.Count} 条。");
        if (extract is { Goals.Count: 0, Responsibilities.Count: 0, Projects.Count: 0, Clauses.Count: 0 })
            terminal.Say("注意：没有找到目标、责任、项目或资金条款，请确认这是一份规划。");
    }
}
