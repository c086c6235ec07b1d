namespace Chuangpu.Reading;

/// <summary>The five-year plans: “十五” began in 2001, “十四五” in 2021.</summary>
internal static class FiveYears
{
    /// <summary>The five-year period named at the character 十, such as 十四五; null when there is none.</summary>
    public static PlanPeriod? At(string text, int at)
    {
        if (at >= text.Length || text[at] != '十')
            return null;
        var i = at + 1;
        var ordinal = 10;
        if (i < text.Length && "一二三四五六七八九".Contains(text[i], StringComparison.Ordinal) && i + 1 < text.Length && text[i + 1] == '五')
        {
            ordinal += "一二三四五六七八九".IndexOf(text[i], StringComparison.Ordinal) + 1;
            i++;
        }
        if (i >= text.Length || text[i] != '五')
            return null;
        // 十五 alone is a number; the five years from 2001 are written “十五”.
        if (ordinal == 10 && (at == 0 || text[at - 1] != '“' || i + 1 >= text.Length || text[i + 1] != '”'))
            return null;
        var first = 2001 + ((ordinal - 10) * 5);
        return new PlanPeriod(first, first + 4);
    }

    /// <summary>The last year of the first five-year period a text names.</summary>
    public static int? EndOf(string text)
    {
        for (var i = text.IndexOf('十', StringComparison.Ordinal); i >= 0; i = text.IndexOf('十', i + 1))
        {
            if (At(text, i) is { } period)
                return period.LastYear;
        }
        return null;
    }
}
