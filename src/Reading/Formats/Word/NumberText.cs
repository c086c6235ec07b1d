using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chuangpu.Reading.Formats.Word;

/// <summary>A number written the way a list level asks for (ST_NumberFormat, ISO/IEC 29500-1, 17.18.59).</summary>
internal static class NumberText
{
    private const string Digits = "〇一二三四五六七八九";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    public static string Format(int value, NumberFormatValues? format)
    {
        if (format is not { } kind || value < 0)
            return Arabic(value);
        if (kind == NumberFormatValues.ChineseCounting || kind == NumberFormatValues.ChineseCountingThousand
            || kind == NumberFormatValues.JapaneseCounting || kind == NumberFormatValues.TaiwaneseCountingThousand
            || kind == NumberFormatValues.TaiwaneseCounting || kind == NumberFormatValues.JapaneseDigitalTenThousand)
            return Chinese(value);
        if (kind == NumberFormatValues.IdeographDigital || kind == NumberFormatValues.TaiwaneseDigital)
            return string.Concat(Arabic(value).Select(d => Digits[d - '0']));
        if (kind == NumberFormatValues.IdeographTraditional && value is >= 1 and <= 10)
            return Stems[value - 1].ToString();
        if (kind == NumberFormatValues.IdeographZodiac && value is >= 1 and <= 12)
            return Branches[value - 1].ToString();
        if (kind == NumberFormatValues.DecimalFullWidth || kind == NumberFormatValues.DecimalFullWidth2)
            return string.Concat(Arabic(value).Select(d => (char)(d - '0' + '０')));
        if ((kind == NumberFormatValues.DecimalEnclosedCircle || kind == NumberFormatValues.DecimalEnclosedCircleChinese) && value is >= 1 and <= 20)
            return ((char)('①' + value - 1)).ToString();
        if (kind == NumberFormatValues.DecimalEnclosedParen && value is >= 1 and <= 20)
            return ((char)('⑴' + value - 1)).ToString();
        if (kind == NumberFormatValues.DecimalEnclosedFullstop && value is >= 1 and <= 20)
            return ((char)('⒈' + value - 1)).ToString();
        if (kind == NumberFormatValues.IdeographEnclosedCircle && value is >= 1 and <= 10)
            return ((char)('㊀' + value - 1)).ToString();
        if (kind == NumberFormatValues.DecimalZero)
            return value.ToString("00", CultureInfo.InvariantCulture);
        if (kind == NumberFormatValues.LowerLetter)
            return Letters(value, 'a');
        if (kind == NumberFormatValues.UpperLetter)
            return Letters(value, 'A');
        if (kind == NumberFormatValues.LowerRoman)
            return Roman(value).ToLowerInvariant();
        if (kind == NumberFormatValues.UpperRoman)
            return Roman(value);
        return kind == NumberFormatValues.None ? "" : Arabic(value);
    }

    private static string Arabic(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Chinese(int value)
    {
        if (value is 0 or > 9999)
            return value == 0 ? "零" : Arabic(value);

        var text = new StringBuilder();
        var zero = false;
        foreach (var (unit, name) in ((int, string)[])[(1000, "千"), (100, "百"), (10, "十"), (1, "")])
        {
            var digit = value / unit % 10;
            if (digit == 0)
                zero = text.Length > 0;
            else
            {
                if (zero)
                    text.Append('零');
                zero = false;
                // 十一, not 一十一, at the start.
                if (!(unit == 10 && digit == 1 && text.Length == 0))
                    text.Append(Digits[digit]);
                text.Append(name);
            }
        }

        return text.ToString();
    }

    /// <summary>a … z, then aa, bb …, as Word does; repeats are capped, for a number may come from a hostile file.</summary>
    private static string Letters(int value, char first) =>
        value is 0 or > 780 ? Arabic(value) : new string((char)(first + (value - 1) % 26), (value - 1) / 26 + 1);

    private static string Roman(int value)
    {
        if (value is 0 or > 3999)
            return Arabic(value);

        var text = new StringBuilder();
        foreach (var (unit, name) in ((int, string)[])[(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")])
            for (; value >= unit; value -= unit)
                text.Append(name);
        return text.ToString();
    }
}
