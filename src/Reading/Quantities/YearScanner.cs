namespace Chuangpu.Reading;

/// <summary>Finds the years a text names.</summary>
internal static class YearScanner
{
    /// <summary>The year written at <paramref name="at"/> (2025年, 2021-2025年), or 0.</summary>
    public static int At(string text, int at, int end)
    {
        if (at + 4 > end || text[at] is not ('1' or '2') || (at > 0 && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] == '.')))
            return 0;
        var year = 0;
        for (var i = at; i < at + 4; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                return 0;
            year = (year * 10) + text[i] - '0';
        }
        if (year is < 1949 or > 2099 || (at + 4 < end && char.IsAsciiDigit(text[at + 4])))
            return 0;
        return at + 4 >= end || text[at + 4] is '年' or '—' or '-' or '~' or '至' or '到' or '）' or '目' ? year : 0;
    }

    /// <summary>The first year of a text, or null.</summary>
    public static int? First(string text)
    {
        for (var i = 0; i + 4 <= text.Length; i++)
        {
            if (At(text, i, text.Length) is var year and > 0)
                return year;
        }
        return null;
    }
}
