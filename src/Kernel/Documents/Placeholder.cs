using System.Text.RegularExpressions;

namespace Chuangpu.Kernel.Documents;

/// <summary>Something between double braces, as a bureau typed it; full-width braces and spaces count as well.</summary>
/// <param name="Word">What begins it: 如果, 如果没有, 每项, 图, 结束; empty for a value.</param>
/// <param name="Name">What it names; of a list's column the list.</param>
/// <param name="Column">The list's column, or null.</param>
/// <param name="Start">Where it begins in the paragraph's text.</param>
/// <param name="Length">How long it is there, with its braces.</param>
internal sealed partial record Placeholder(string Word, string Name, string? Column, int Start, int Length)
{
    public const string If = "如果", Unless = "如果没有", Each = "每项", Chart = "图", End = "结束";

    /// <summary>Whether it begins or ends a block and therefore stands in a paragraph of its own.</summary>
    public bool IsMark => Word is If or Unless or Each or End;

    /// <summary>As the user wrote it, tidied.</summary>
    public string Shown => Word == End ? "{{结束}}" : Word.Length > 0 ? $"{{{{{Word} {Name}}}}}" : Column is null ? $"{{{{{Name}}}}}" : $"{{{{{Name}.{Column}}}}}";

    public static IEnumerable<Placeholder> In(string text) => Braces().Matches(text).Select(m => Of(m.Groups[1].Value.Trim(), m.Index, m.Length));

    /// <summary>Whether braces are left that belong to no placeholder.</summary>
    public static bool HasLooseBraces(string text) => Loose().IsMatch(Braces().Replace(text, ""));

    private static Placeholder Of(string inside, int start, int length)
    {
        if (inside == End)
        {
            return new(End, "", null, start, length);
        }

        var words = inside.Split((char[])[' ', '\u00a0', '　', ':', '：'], 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words is [If or Unless or Each or Chart, var named])
        {
            return new(words[0], named, null, start, length);
        }

        var at = inside.AsSpan().IndexOfAny('.', '．');
        return at < 0 ? new("", inside, null, start, length) : new("", inside[..at].Trim(), inside[(at + 1)..].Trim(), start, length);
    }

    [GeneratedRegex(@"[{｛]{2}([^{}｛｝]{1,80})[}｝]{2}")]
    private static partial Regex Braces();

    [GeneratedRegex("[{｛]{2}|[}｝]{2}")]
    private static partial Regex Loose();
}
