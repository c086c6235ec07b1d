using System.Globalization;

namespace Chuangpu.Reading.Formats.PlainText;

/// <summary>Whether bytes that decode at all are something a person wrote: chance lets short binary data pass as GB18030 or ASCII.</summary>
internal static class TextLikeness
{
    /// <summary>Largest share of control, private-use and unassigned characters in a text.</summary>
    private const double MaxStrangeShare = 0.02;

    /// <summary>Least share of GB 2312 among the two-byte characters of real Chinese; random bytes reach about a third.</summary>
    private const double MinCommonShare = 0.65;

    public static bool IsText(string text)
    {
        var strange = 0;
        foreach (var rune in text.EnumerateRunes())
            if (IsStrange(rune))
                strange++;
        return strange <= 2 + text.Length * MaxStrangeShare && strange * 5 <= text.Length;
    }

    public static bool LooksLikeGb18030(ReadOnlySpan<byte> bytes)
    {
        int common = 0, rare = 0;
        for (var i = 0; i + 1 < bytes.Length; i++)
        {
            if (bytes[i] < 0x81)
                continue;
            if (bytes[i + 1] is >= 0x30 and <= 0x39)
                i += 3;
            else
            {
                // GB 2312's rows; A1–A9 hold punctuation, full-width letters and digits.
                if (bytes[i] is >= 0xA1 and <= 0xF7 && bytes[i + 1] >= 0xA1)
                    common++;
                else
                    rare++;
                i++;
            }
        }
        return common + rare < 4 || common >= (common + rare) * MinCommonShare;
    }

    private static bool IsStrange(System.Text.Rune rune) => rune.Value switch
    {
        '\t' or '\n' or '\r' or '\f' or '\v' or 0x1A or 0xFEFF => false,
        _ => System.Text.Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate,
    };
}
