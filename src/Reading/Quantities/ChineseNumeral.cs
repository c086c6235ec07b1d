namespace Chuangpu.Reading;

/// <summary>Whole numbers written in Chinese: 六, 十二, 二十, 一百零五.</summary>
internal static class ChineseNumeral
{
    private const string Digits = "零一二三四五六七八九";

    public static bool IsPart(char c) => Digit(c) >= 0 || c is '十' or '百' or '千';

    /// <summary>The number at <paramref name="at"/> and how many characters it takes; length 0 when there is none.</summary>
    public static (int Value, int Length) Read(string text, int at, int end)
    {
        var i = at;
        int total = 0, digit = -1;
        for (; i < end && i - at < 8; i++)
        {
            var c = text[i];
            var d = Digit(c);
            if (d >= 0)
            {
                digit = digit > 0 ? (digit * 10) + d : d;
                continue;
            }
            var scale = c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (scale == 0)
                break;
            total += (digit < 0 ? 1 : digit) * scale;
            digit = -1;
        }
        return (total + Math.Max(digit, 0), i - at);
    }

    private static int Digit(char c) => c switch { '两' => 2, '〇' or '○' => 0, _ => Digits.IndexOf(c, StringComparison.Ordinal) };
}
