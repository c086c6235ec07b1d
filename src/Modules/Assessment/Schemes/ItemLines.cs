using System.Globalization;
using Chuangpu.Assessment.Scoring;
using Chuangpu.Kernel.Results;
using Chuangpu.WebKit;

namespace Chuangpu.Assessment.Schemes;

/// <summary>Targets and step tables as people type them: 潞州区 = 25, one a line.</summary>
internal static class ItemLines
{
    private static readonly char[] Between = ['=', '＝', '：', ':'];

    public static string? Write(IReadOnlyList<ItemScoring.OwnTarget> targets, SchemeDefinition scheme) =>
        targets.Count == 0 ? null : string.Join('\n', targets.Select(t => $"{NameOf(t.Of, scheme)} = {NumberFormat.Invariant(t.Value)}"));

    public static string? Write(IReadOnlyList<ItemScoring.TableStep> table) =>
        table.Count == 0 ? null : string.Join('\n', table.Select(s => $"{NumberFormat.Invariant(s.From)} = {NumberFormat.Invariant(s.Score)}"));

    public static Result<IReadOnlyList<ItemScoring.OwnTarget>> ReadTargets(string? text, SchemeDefinition scheme)
    {
        List<ItemScoring.OwnTarget> targets = [];
        foreach (var (name, value, line) in Lines(text))
        {
            var of = scheme.Groups.FirstOrDefault(g => g.Name == name)?.Code ?? scheme.Groups.SelectMany(g => g.Members).FirstOrDefault(m => m.Name == name)?.Key;
            if (of is null || Number(value) is not { } number)
                return new Problem("scheme.targets", $"目标值第 {line} 行没有看懂：应写成“分组或单位名称 = 目标值”，例如“{(scheme.Groups is [var first, ..] ? first.Name : "一类县区")} = 25”。", nameof(ItemForm.Targets));
            targets.Add(new(of, number));
        }

        return targets;
    }

    public static Result<IReadOnlyList<ItemScoring.TableStep>> ReadTable(string? text)
    {
        List<ItemScoring.TableStep> table = [];
        foreach (var (from, score, line) in Lines(text))
        {
            if (Number(from) is not { } value || Number(score) is not { } points)
                return new Problem("scheme.table", $"分档第 {line} 行没有看懂：应写成“数值 = 得分”，例如“10 = 60”。", nameof(ItemForm.Table));
            table.Add(new(value, points));
        }

        return table;
    }

    private static IEnumerable<(string Left, string Right, int Line)> Lines(string? text) =>
        (text ?? "").Split('\n').Select((line, n) => (Parts: line.Split(Between, 2), Line: n + 1, Text: line)).Where(l => l.Text.Trim().Length > 0)
            .Select(l => (l.Parts[0].Trim(), l.Parts.Length > 1 ? l.Parts[1].Trim() : "", l.Line));

    private static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string NameOf(string of, SchemeDefinition scheme) =>
        scheme.Groups.FirstOrDefault(g => g.Code == of)?.Name ?? scheme.Groups.SelectMany(g => g.Members).FirstOrDefault(m => m.Key == of)?.Name ?? of;
}
