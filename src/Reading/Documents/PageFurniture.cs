namespace Chuangpu.Reading;

/// <summary>Marks the lines that belong to the pages and not to the text.</summary>
internal static class PageFurniture
{
    private const string PageSigns = "-—－–·.~第页共/／ 0123456789０１２３４５６７８９";

    public static void Mark(string source, IReadOnlyList<LineView> lines)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (IsRepeatable(line))
                seen[line.Head] = seen.GetValueOrDefault(line.Head) + 1;
        }
        var boxes = new HashSet<string>(StringComparer.Ordinal);
        var heads = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.IsBlank || line.Role != LineRole.Text)
                continue;
            if (IsPageNumber(source, line, lines, i)
                || (line.Mark.Rank == HeadingRank.Box && line.IsShort && !boxes.Add(BoxName(line.Head)))
                || (IsRepeatable(line) && seen[line.Head] >= 3 && !heads.Add(line.Head)))
                line.Role = LineRole.Furniture;
        }
    }

    /// <summary>A box's title without the note that it goes on (续).</summary>
    private static string BoxName(string head) =>
        head.EndsWith("（续）", StringComparison.Ordinal) ? head[..^3] : head.EndsWith('续') ? head[..^1] : head;

    /// <summary>
    /// A running head is a line of some length without a full stop, a number of its own or a role in the text;
    /// a tag such as 责任单位 may well stand many times.
    /// </summary>
    private static bool IsRepeatable(LineView line) =>
        line.Role == LineRole.Text && line.IsShort && line.Head.Length is >= 8 and <= 40 && !line.HasTab && line.Mark.Rank == HeadingRank.None
        && !Boundary.EndsClause(line.Last) && !line.Head.Contains('：') && !line.Head.Contains("单位", StringComparison.Ordinal)
        && !line.Head.StartsWith('|') && !line.Head.StartsWith('<') && line.Last is not ('）' or '》');

    private static bool IsPageNumber(string source, LineView line, IReadOnlyList<LineView> lines, int at)
    {
        var content = source.AsSpan(line.Content.Start, Math.Min(line.Content.Length, 16));
        if (line.Content.Length > 14 || !Chars.Only(content, PageSigns) || content.IndexOfAnyInRange('0', '9') < 0)
            return false;
        if (Chars.Any(content, "-—－–第页/"))
            return content.Count('.') == 0;
        // A bare number is a page's only when it stands alone.
        return content.Length <= 3 && content.IndexOfAnyExceptInRange('0', '9') < 0
            && (at == 0 || lines[at - 1].IsBlank || at + 1 >= lines.Count || lines[at + 1].IsBlank);
    }
}
