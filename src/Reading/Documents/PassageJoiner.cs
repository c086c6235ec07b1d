namespace Chuangpu.Reading;

/// <summary>Puts the lines of a paragraph together again that pages or a fixed width cut apart.</summary>
internal static class PassageJoiner
{
    // A line this long without a full stop was cut; a shorter one may be a heading or a signature.
    private const int CutLength = 30;

    private static readonly Words TitleEnds = new("通知", "规划", "计划", "纲要", "方案", "意见", "办法", "决定", "公告", "文件", "（试行）", "（草案）", "指标", "指标表", "一览表");

    // Words a new paragraph begins with even behind a line that looks cut.
    private static readonly Words Openers = new("责任单位", "牵头单位", "配合单位", "负责单位", "附件", "抄送", "（责任单位", "（牵头单位", "【", "附：", "注：");

    /// <summary>True when the line goes on where the passage that ends with <paramref name="last"/> stopped.</summary>
    public static bool GoesOn(LineView first, LineView last, int length, LineView next, int width)
    {
        if (EndsParagraph(last.Last) || next.Role != LineRole.Text || next.Mark.IsHeading || Openers.At(next.Head, 0, next.Head.Length) is not null)
            return false;
        if (TagRoles.Begins(first.Head, 0) && last.IsShort)
            return !TagRoles.Begins(next.Head, 0) && !UnitNames.EndsWhole(last.Head);
        var full = width > 0 && last.Columns >= width - 6;
        if (full && next.Indented && !first.Indented)
            return false;
        if (first == last && first.Mark.IsHeading && IsHeadingLike(first))
            return full && !next.Indented && !IsHeadingEnd(first);
        if (TitleEnds.Before(last.Head, 0, last.Head.Length) is not null && last.IsShort && first == last && !first.Head.Contains('。'))
            return false;
        return full || length >= CutLength || IsOpen(first);
    }

    private static bool EndsParagraph(char last) => last is '。' or '！' or '？' or '；' or '：' or '\0' or '…';

    private static bool IsOpen(LineView line) => !line.IsShort || line.Last is '，' or '、' || line.Head.Contains('。');

    private static bool IsHeadingLike(LineView line) =>
        line.IsShort && line.Head.Length <= 50 && !line.Head.Contains('。') && line.Last is not ('，' or '、') && line.Mark.Rank != HeadingRank.Dash;

    private static bool IsHeadingEnd(LineView line) => line.Mark.Rank is HeadingRank.Box;
}
