using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Chuangpu.Rules.Facts;

/// <summary>
/// The words for periods: one (上年, 前第3年) or several (近三年 with the period of evaluation as its last, 前三年 without it).
/// </summary>
internal static class PeriodWords
{
    private const int Longest = 60;
    private const string Digits = "零一二三四五六七八九十";

    private static readonly Dictionary<string, Offset> Single = new (Offset Offset, string Words)[]
    {
        (Offset.None, "本年 本期 今年 当年 本季 本月"), (Offset.Years(-1), "上年 去年 上年度 同期 上年同期 去年同期"), (Offset.Years(-2), "前年"),
        (new(Grain.Quarter, -1), "上季 上季度"), (new(Grain.Month, -1), "上月"), (new(null, -1), "上期"),
    }.SelectMany(row => row.Words.Split(' ').Select(word => (Word: word, row.Offset))).ToDictionary(p => p.Word, p => p.Offset);

    public static IEnumerable<string> Examples => ["上年", "前年", "上季", "上月", "上期", "同期", "近三年", "前三年", "2023年"];

    /// <summary>The periods a word stands for, oldest first; one for a single period.</summary>
    public static bool TryRead(string word, [NotNullWhen(true)] out ImmutableArray<Offset>? offsets, out bool several)
    {
        offsets = null;
        several = false;
        if (Single.TryGetValue(word, out var single))
        {
            offsets = [single];
            return true;
        }
        // 在 近三年内 says no more than 在 近三年.
        if (word.EndsWith('内'))
            word = word[..^1];
        if (word.Length < 3 || word[0] is not ('近' or '前' or '最'))
            return false;
        var body = word.StartsWith("最近", StringComparison.Ordinal) ? word[2..] : word[1..];
        var nth = word[0] == '前' && body[0] == '第';
        body = (nth ? body[1..] : body).Replace("个", "", StringComparison.Ordinal).Replace("季度", "季", StringComparison.Ordinal);
        if (body.Length < 2 || GrainOf(body[^1]) is not (true, var grain) || Count(body[..^1]) is not { } count)
            return false;
        several = !nth;
        if (nth)
            offsets = [Of(grain, -count)];
        else
            offsets = [.. Enumerable.Range(0, count).Select(i => Of(grain, i - count + (word[0] == '前' ? 0 : 1)))];
        return true;
    }

    private static Offset Of(Grain? grain, int shift) => shift == 0 ? Offset.None : new Offset(grain, shift);

    private static (bool Known, Grain? Grain) GrainOf(char letter) => letter switch
    {
        '年' => (true, Grain.Year),
        '季' => (true, Grain.Quarter),
        '月' => (true, Grain.Month),
        '期' => (true, null),
        _ => (false, null),
    };

    private static int? Count(string text)
    {
        var count = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : text == "两" ? 2
            : text.Length == 1 ? Digits.IndexOf(text[0])
            : text.Length == 2 && text[0] == '十' ? 10 + Digits.IndexOf(text[1])
            : -1;
        return count is >= 1 and <= Longest ? count : null;
    }
}
