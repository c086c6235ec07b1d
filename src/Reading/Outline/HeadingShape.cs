namespace Chuangpu.Reading;

/// <summary>Tells whether a passage is a heading, begins with one, or is none.</summary>
internal static class HeadingShape
{
    private const int LongestHeading = 60;
    private const int LongestRunIn = 40;

    private static readonly Words GoalVerbs = new(
        "达到", "提高到", "以上", "增长", "突破", "不低于", "降低", "超过", "新增", "占", "控制在", "建成", "新建", "培育", "力争", "给予", "奖励");

    private static readonly Words Known = new("前言", "序言", "引言", "结语", "附则", "附件", "附表", "附录", "名词解释", "总则");

    /// <summary>Two headings that ran together on one line (二、总体要求（一）指导思想) are two passages.</summary>
    public static IEnumerable<Passage> Split(Passage passage)
    {
        var text = passage.Text;
        var at = text.Length <= LongestHeading ? text.IndexOf("（一）", StringComparison.Ordinal) : -1;
        if (at > 3 && at + 3 < text.Length && !text.Contains('。', StringComparison.Ordinal)
            && HeadingMark.Read(text).Rank is HeadingRank.Comma or HeadingRank.Chapter or HeadingRank.Section)
        {
            yield return passage.Slice(0, at);
            yield return passage.Slice(at, text.Length);
        }
        else if (text.Length > 0)
        {
            yield return passage;
        }
    }

    /// <summary>Where the heading ends in the passage; 0 when there is none, the passage's length when it is all heading.</summary>
    public static int End(HeadingMark mark, Passage passage, bool runIn)
    {
        var text = passage.Text;
        if (mark.Rank == HeadingRank.None && mark.Markdown == 0)
        {
            if (Known.Has(text.Replace(" ", "", StringComparison.Ordinal)))
                return text.Length;
            return runIn ? Sentence(passage, 0) : 0;
        }
        if (mark.Rank == HeadingRank.Ordinal)
            return 0;
        var stop = Sentence(passage, Math.Min(mark.Length, text.Length));
        var whole = stop >= text.Length - (stop < text.Length && text[stop] == '。' ? 1 : 0);
        if (mark.Rank >= HeadingRank.Comma && States(passage, mark.Length, stop))
            return 0;
        if (whole)
            return mark.Rank == HeadingRank.Dash || text.Length > LongestHeading || text[^1] is '；' or '，' ? 0 : text.Length;
        return stop - mark.Length <= LongestRunIn && (mark.Rank != HeadingRank.Dash || !text.AsSpan(mark.Length, stop - mark.Length).Contains('，')) ? stop : 0;
    }

    /// <summary>Where the first sentence or the label before a colon ends.</summary>
    private static int Sentence(Passage passage, int from)
    {
        var masked = passage.Masked;
        for (var i = from; i < masked.Length && i - from <= LongestHeading + 10; i++)
        {
            if (masked[i] is '。' or '：' or '；' or '！')
                return i;
        }
        return masked.Length;
    }

    /// <summary>A sentence that states a number is text, even behind a number of its own.</summary>
    private static bool States(Passage passage, int from, int to)
    {
        var masked = passage.Masked;
        var start = Math.Min(from, to);
        return GoalVerbs.AnyIn(masked, start, to)
            && QuantityScanner.Scan(masked, start, to).Exists(q => q.Unit is not null && !q.IsDuration);
    }
}
