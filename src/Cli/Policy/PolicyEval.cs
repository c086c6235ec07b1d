using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Chuangpu.Rules;
using Chuangpu.Rules.Clauses;

namespace Chuangpu.Cli.Policy;

/// <summary>policy eval FILE --facts FACTS.json --on DAY: what the clauses of a file come to for one subject or several.</summary>
internal static class PolicyEval
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "规则文件（UTF-8）" };
        var facts = new Option<string>("--facts") { Description = "JSON 文件：一个对象的事实，或多个对象的数组；金额以元计，比率以小数计", HelpName = "FACTS.json", Required = true };
        var on = new Option<DateOnly>("--on") { Description = "按哪一天评定，例如 2025-06-30", HelpName = "日期", Required = true, CustomParser = r => Day(r.Tokens[0].Value) ?? default };
        on.Validators.Add(result =>
        {
            if (result.Tokens is [var given] && Day(given.Value) is null)
                result.AddError($"选项 --on 应是日期，例如 2025-06-30，不能是“{given.Value}”。");
        });
        var clause = new Option<string?>("--clause") { Description = "只给出这一条款的结果", HelpName = "名称" };
        var explain = new Option<bool>("--explain") { Description = "给出每一步" };
        var command = new Command("eval", "按给出的事实计算各条款：是否符合、金额、缺什么、差多少") { file, facts, on, clause, explain };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(file), parsed.GetRequiredValue(facts), parsed.GetRequiredValue(on), parsed.GetValue(clause), parsed.GetValue(explain), terminal));
        return command;
    }

    private static int Run(string path, string factsPath, DateOnly day, string? only, bool explain, Terminal terminal)
    {
        if (RuleSource.Read(path, terminal) is not { } file)
            return ExitCode.BadFile;
        var clauses = file.Clauses.GroupBy(c => c.Name).Select(versions => versions.FirstOrDefault(c => c.IsInForce(day)) ?? versions.Last()).ToList();
        if (only is not null && clauses.All(c => c.Name != only))
        {
            terminal.Say($"文件“{path}”里没有条款“{only}”。有：{string.Join('、', clauses.Select(c => c.Name))}。");
            return ExitCode.BadArguments;
        }

        if (Subjects(factsPath, file, day, terminal) is not { } subjects)
            return ExitCode.BadFile;
        var outcomes = subjects.ConvertAll(s => Evaluate(file, clauses, s, day, explain));
        for (var i = 0; i < clauses.Count; i++)
        {
            var allotted = Allocation.Apply(clauses[i], [.. outcomes.Select(o => o[i])]);
            for (var s = 0; s < subjects.Count; s++)
                outcomes[s][i] = allotted[s];
        }

        var chosen = subjects.Zip(outcomes).SelectMany(s => s.Second.Where(o => only is null || o.Clause == only).Select(o => (s.First, o))).ToList();
        OutcomeJson.Write(chosen, explain, terminal.Output);
        return ExitCode.Done;
    }

    // One for each clause; of a clause without a version in force, that it is not.
    private static ClauseOutcome[] Evaluate(RuleFile file, List<Clause> clauses, JsonFacts subject, DateOnly day, bool explain)
    {
        var inForce = file.Evaluate(subject, day, explain).ToDictionary(o => o.Clause);
        return [.. clauses.Select(c => inForce.GetValueOrDefault(c.Name) ?? (explain ? c.Explain(subject, day) : c.Evaluate(subject, day)))];
    }

    private static List<JsonFacts>? Subjects(string path, RuleFile file, DateOnly day, Terminal terminal)
    {
        if (RuleSource.Text(path, terminal) is not { } text)
            return null;
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            var objects = json.RootElement.ValueKind == JsonValueKind.Array ? json.RootElement.EnumerateArray().ToList() : [json.RootElement];
            var subjects = objects.Select((o, i) => JsonFacts.Read(o, i + 1, file.Schema, day)).ToList();
            var remarks = subjects.SelectMany(s => s.Remarks.Select(r => (s.Subject, Remark: r))).ToList();
            foreach (var (subject, remark) in remarks)
                terminal.Say($"{path}：对象“{subject}”：{remark.Message}");
            return remarks.Exists(r => r.Remark.IsError) ? null : subjects;
        }
        catch (JsonException e)
        {
            terminal.Say($"{path}:{e.LineNumber + 1}:{e.BytePositionInLine + 1}: 错误：不是正确的 JSON。");
            return null;
        }
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
