namespace Chuangpu.Reading;

/// <summary>Marks the table of contents: numbered headings with page numbers behind them.</summary>
internal static class ContentsPages
{
    private const int LongestEntry = 70;

    public static void Mark(string source, IReadOnlyList<LineView> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Head.Replace(" ", "", StringComparison.Ordinal).TrimStart('#') is "目录" or "目次")
                i = MarkFrom(source, lines, i);
            else if (EndsInLeader(source, lines[i]))
                lines[i].Role = LineRole.Contents;
        }
    }

    /// <summary>The entries end where a line is no entry, or where a heading comes for the second time: the text begins.</summary>
    private static int MarkFrom(string source, IReadOnlyList<LineView> lines, int at)
    {
        lines[at].Role = LineRole.Contents;
        var headings = new HashSet<string>(StringComparer.Ordinal);
        var i = at + 1;
        for (; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.IsBlank || IsBareNumber(line))
                continue;
            var numbered = EndsInPage(line.Head);
            if (!line.IsShort || line.Head.Length > LongestEntry || (!line.Mark.IsHeading && !numbered))
                break;
            if (Boundary.EndsSentence(line.Last) || !headings.Add(Name(line)))
                break;
            line.Role = LineRole.Contents;
        }
        return i - 1;
    }

    private static bool IsBareNumber(LineView line) => line.Head.Length <= 8 && Chars.Only(line.Head, "0123456789-—· ");

    private static bool EndsInPage(string head) => head.Length > 3 && char.IsAsciiDigit(head[^1]) && CharRepair.IsHan(head[0]);

    /// <summary>The heading without the dots and the page.</summary>
    private static string Name(LineView line) => line.Head.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '…', '·', '-', '—', ' ');

    /// <summary>发展目标……12, 发展目标.......12</summary>
    private static bool EndsInLeader(string source, LineView line)
    {
        if (!line.IsShort || line.Head.Length < 6 || !char.IsAsciiDigit(line.Last))
            return false;
        var head = line.Head;
        var i = head.Length;
        while (i > 0 && char.IsAsciiDigit(head[i - 1]))
            i--;
        var leader = i;
        while (leader > 0 && head[leader - 1] is '.' or '…' or '·' or '⋯')
            leader--;
        return i - leader >= 2 || (i > leader && head[i - 1] is '…' or '⋯')
            || (line.HasTab && line.Mark.Rank is HeadingRank.Chapter or HeadingRank.Section or HeadingRank.Part
                && source[line.Content.Start] == '第');
    }
}
