using System.Globalization;
using System.Text;
using Chuangpu.Reading;

namespace Chuangpu.Cli.Plans;

/// <summary>An extract as a Chinese summary for reading at a terminal.</summary>
internal static class ExtractSummary
{
    private const int QuoteLength = 60;

    public static void Write(PlanExtract extract, string source, TextWriter to)
    {
        to.WriteLine(extract.Title ?? "（没有找到标题）");
        WriteIfAny(to, "文号", extract.DocumentNumber);
        WriteIfAny(to, "发文机关", extract.Issuer);
        WriteIfAny(to, "地区", extract.Region is { } region ? $"{region.Name}（{LevelName(region.Level)}{(region.Code is null ? "，代码不详" : "，" + region.Code)}）" : null);
        WriteIfAny(to, "规划期", extract.Period is { } period ? $"{period.FirstYear}—{period.LastYear} 年" : null);

        Section(to, "提纲", extract.Outline, (entry, _) => new string(' ', 2 * Math.Clamp(entry.Depth - 1, 0, 8)) + Heading(entry, source) + (entry.InSequence ? "" : "（编号不连续）"));
        Section(to, "目标", extract.Goals, (goal, n) => $"{n}. {GoalText.Of(goal)}{Place(goal.Section)}");
        Section(to, "责任分工", extract.Responsibilities, (duty, n) =>
            $"{n}. {Short(duty.Task)}　牵头：{Names(duty.Lead)}{(duty.Support.Count > 0 ? "；配合：" + Names(duty.Support) : "")}{Place(duty.Section)}");
        Section(to, "项目", extract.Projects, (project, n) =>
            $"{n}. {(project.Verb is { } verb ? verb + "：" : "")}{project.Name}{(project.Actors.Count > 0 ? $"（{Names(project.Actors)}）" : "")}{Place(project.Section)}");
        Section(to, "承诺制定的文件", extract.Documents, (document, n) => $"{n}. {document.Verb}《{document.Title}》");
        Section(to, "资金条款", extract.Clauses, (clause, n) =>
            $"{n}. “{Short(Quote(source, clause.Start, clause.End))}”{string.Concat(clause.Amounts.Select(amount => "\n     " + AmountText.Of(amount)))}{Place(clause.Section)}");
    }

    private static void WriteIfAny(TextWriter to, string label, string? value)
    {
        if (value is not null)
            to.WriteLine($"{label}：{value}");
    }

    private static void Section<T>(TextWriter to, string title, IReadOnlyList<T> entries, Func<T, int, string> line)
    {
        to.WriteLine();
        to.WriteLine($"{title}（{entries.Count.ToString(CultureInfo.InvariantCulture)}）");
        for (var i = 0; i < entries.Count; i++)
            to.WriteLine("  " + line(entries[i], i + 1));
    }

    /// <summary>As written, so that （一） and 一、 stay apart.</summary>
    private static string Heading(OutlineEntry entry, string source)
    {
        var kind = entry.Kind switch { "box" => "［专栏］", "table" => "［表］", _ => "" };
        return kind + Short(Quote(source, entry.Start, entry.End)).TrimStart('#', '*', '-');
    }

    private static string Names(IReadOnlyList<string> names) => names.Count == 0 ? "未写明" : string.Join('、', names);

    private static string Place(IReadOnlyList<string> section) => section.Count == 0 ? "" : $"　〔{string.Join(" › ", section)}〕";

    private static string Quote(string source, int start, int end) => source[Math.Clamp(start, 0, source.Length)..Math.Clamp(end, start, source.Length)];

    private static string Short(string text)
    {
        var line = new StringBuilder();
        foreach (var c in text)
            if (!char.IsWhiteSpace(c))
                line.Append(c);
        return line.Length <= QuoteLength ? line.ToString() : line.ToString(0, QuoteLength - 1) + "…";
    }

    private static string LevelName(string level) => level switch
    {
        "national" => "国家级",
        "province" => "省级",
        "prefecture" => "地市级",
        "county" => "县级",
        _ => level,
    };
}
