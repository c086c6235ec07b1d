namespace Chuangpu.Reading;

/// <summary>Finds the years a plan covers: in its title, in what it says of its term, or by the five-year plan it names most.</summary>
internal static class PeriodReader
{
    private const int Sample = 60_000;
    private const int Front = 800;

    private static readonly Words Terms = new("执行期", "规划期", "实施期限", "规划期限", "计划期", "规划时限", "实施期", "执行期限", "时间跨度", "实施期为");

    public static PlanPeriod? Read(string? title, string text)
    {
        var sample = text.Length > Sample ? text[..Sample] : text;
        return InTitle(title) ?? UnderTitle(sample) ?? Stated(sample) ?? MostNamed(sample);
    }

    private static PlanPeriod? InTitle(string? title)
    {
        if (title is null)
            return null;
        for (var i = 0; i < title.Length; i++)
        {
            if (Span(title, i) is { } span)
                return span;
            if (FiveYears.At(title, i) is { } period)
                return period;
        }
        return null;
    }

    /// <summary>（2021—2025年） on a line of its own near the beginning.</summary>
    private static PlanPeriod? UnderTitle(string text)
    {
        for (var i = 1; i < Math.Min(text.Length, Front); i++)
        {
            if (text[i - 1] is '（' or '(' or '\n' && Span(text, i) is { } span)
                return span;
        }
        return null;
    }

    private static PlanPeriod? Stated(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Terms.At(text, i, text.Length) is null)
                continue;
            for (var j = i; j < Math.Min(text.Length, i + 25); j++)
            {
                if (Span(text, j) is { } span)
                    return span;
            }
        }
        return null;
    }

    private static PlanPeriod? MostNamed(string text)
    {
        var counts = new Dictionary<PlanPeriod, int>();
        for (var i = text.IndexOf('十', StringComparison.Ordinal); i >= 0; i = text.IndexOf('十', i + 1))
        {
            if (FiveYears.At(text, i) is { } period)
                counts[period] = counts.GetValueOrDefault(period) + 1;
        }
        // A plan speaks often of the five years before it; the later one wins unless it is named in passing only.
        return counts.Where(c => c.Value * 3 >= counts.Values.Max()).Select(c => c.Key).MaxBy(p => p.FirstYear);
    }

    /// <summary>2021-2025年, 2014年—2020年</summary>
    private static PlanPeriod? Span(string text, int at)
    {
        var first = YearScanner.At(text, at, text.Length);
        if (first == 0)
            return null;
        var i = at + 4;
        while (i < text.Length && i - at < 8 && text[i] is '年' or '—' or '-' or '~' or '至' or '到' or '－' or '–')
            i++;
        var last = i > at + 4 ? YearScanner.At(text, i, text.Length) : 0;
        return last > first && last - first <= 20 ? new PlanPeriod(first, last) : null;
    }
}
