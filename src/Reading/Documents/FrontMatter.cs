namespace Chuangpu.Reading;

/// <summary>What the first pages of a document say about it.</summary>
internal sealed record FrontMatter(string? Title, string? DocumentNumber, string? Issuer)
{
    private const int FrontBlocks = 40;
    private const int LongestTitle = 90;

    private static readonly Words TitleKinds = new("规划", "计划", "纲要", "方案", "意见", "行动", "办法", "蓝图", "规划纲要", "规划（2021—2025年）", "战略");

    private static readonly Words IssuerEnds = new("人民政府", "人民政府办公厅", "人民政府办公室", "委员会", "科学技术厅", "科技厅", "科学技术局", "科技局", "办公厅", "办公室", "管委会", "发展和改革委员会", "国务院", "科学技术部");

    public static FrontMatter Read(PlanDocument document)
    {
        var front = document.Blocks.Take(FrontBlocks).Where(b => b.Passage is not null).Select(b => b.Passage!.Text).ToList();
        // A signature may stand at the end too.
        var back = document.Blocks.Skip(FrontBlocks).TakeLast(8).Where(b => b.Passage is not null).Select(b => b.Passage!.Text);
        return new FrontMatter(Title_(front), front.Select(Number).FirstOrDefault(n => n is not null), Issuer_(front) ?? Issuer_([.. back]));
    }

    private static string? Title_(List<string> front) =>
        front.Select(Noticed).FirstOrDefault(t => t is not null) ?? front.Take(12).Select(Line).FirstOrDefault(t => t is not null);

    /// <summary>现将《…》印发给你们, 《…》已经…同意, 关于印发《…》的通知.</summary>
    private static string? Noticed(string text)
    {
        if (!text.Contains("印发", StringComparison.Ordinal))
            return null;
        for (var open = text.IndexOf('《', StringComparison.Ordinal); open >= 0; open = text.IndexOf('《', open + 1))
        {
            var close = text.IndexOf('》', open);
            if (close < 0)
                break;
            var inner = text[(open + 1)..close];
            if (inner.Length is > 4 and <= LongestTitle && TitleKinds.AnyIn(inner))
                return inner;
        }
        return null;
    }

    /// <summary>A line of its own that ends like a plan's title.</summary>
    private static string? Line(string text)
    {
        var line = text.TrimStart('#', ' ').Trim();
        if (line.Length is < 6 or > LongestTitle || line.IndexOfAny(['。', '；']) >= 0 || line.EndsWith('：') || line.EndsWith('，'))
            return null;
        if (HeadingMark.Read(line).Rank != HeadingRank.None)
            return null;
        if (line.EndsWith("的通知", StringComparison.Ordinal) && line.IndexOf("印发", StringComparison.Ordinal) is var at and >= 0)
            line = line[(at + 2)..^3].Trim('《', '》');
        var bare = line.EndsWith('）') && line.LastIndexOf('（') is var open and > 4 ? line[..open] : line;
        return TitleKinds.Before(bare, 0, bare.Length) is not null ? line : null;
    }

    /// <summary>长政发〔2022〕36号</summary>
    private static string? Number(string text)
    {
        for (var at = text.IndexOf('〔', StringComparison.Ordinal); at >= 0; at = text.IndexOf('〔', at + 1))
        {
            var end = at + 6;
            if (end >= text.Length || text[at + 5] != '〕')
                continue;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            var start = at;
            while (start > 0 && at - start < 10 && CharRepair.IsHan(text[start - 1]))
                start--;
            if (end > at + 6 && end < text.Length && text[end] == '号' && start < at)
                return text[start..(end + 1)];
        }
        return null;
    }

    private static string? Issuer_(List<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].Trim();
            if (i + 1 < lines.Count && line.Length is > 3 and < 30 && IssuerEnds.Before(line, 0, line.Length) is not null && IsDate(lines[i + 1]))
                return line;
            // Issuer and date on one line.
            if (line.Length < 45 && DateAt(line) is var date and > 4 && IssuerEnds.Before(line, 0, date) is not null)
                return line[..date].Trim();
        }
        foreach (var line in lines)
        {
            if (line.Length < 30 && line.EndsWith("文件", StringComparison.Ordinal) && IssuerEnds.Before(line, 0, line.Length - 2) is not null)
                return line[..^2].Trim();
        }
        return null;
    }

    private static bool IsDate(string text) => text.Length < 20 && DateAt(text) == 0;

    /// <summary>Where a date that ends the line begins, or -1.</summary>
    private static int DateAt(string text)
    {
        var line = text.TrimEnd('印', '发', ' ');
        if (line.Length == 0 || line[^1] is not ('日' or '月') || line.LastIndexOf('年') is not (>= 4 and var year))
            return -1;
        for (var i = year - 4; i < year; i++)
        {
            if (!char.IsAsciiDigit(line[i]) && ChineseNumeral.IsPart(line[i]) is false && line[i] is not ('○' or '〇' or 'O' or '0'))
                return -1;
        }
        return year - 4;
    }
}
