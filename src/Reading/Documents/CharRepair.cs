namespace Chuangpu.Reading;

/// <summary>One form for characters that sources write in several widths.</summary>
internal static class CharRepair
{
    /// <summary>What a mark is in Chinese text: punctuation full-width, digits, letters and signs ASCII.</summary>
    public static char Width(char c) => c switch
    {
        ',' => '，',
        ';' => '；',
        ':' => '：',
        '(' => '（',
        ')' => '）',
        '!' => '！',
        '?' => '？',
        '，' or '；' or '：' or '（' or '）' or '！' or '？' => c,
        '﹒' or '•' => c == '•' ? '•' : '.',
        '∼' or '〜' => '~',
        '–' or '―' or '─' or '−' => '—',
        '≧' or '⩾' => '≥',
        '≦' or '⩽' => '≤',
        '［' => '〔',
        '］' => '〕',
        '﹪' => '%',
        '「' or '『' => '“',
        '」' or '』' => '”',
        >= '！' and <= '～' => (char)(c - '！' + '!'),
        _ => c,
    };

    /// <summary>Characters that stand in the source but not in the text: controls, zero-width marks, private signs of a font.</summary>
    public static bool IsNothing(char c) =>
        c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' || c is >= '\uE000' and <= '\uF8FF' || (char.IsControl(c) && !char.IsWhiteSpace(c));

    public static bool IsAsciiWord(char c) => char.IsAsciiLetterOrDigit(c);

    public static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or '〇';
}
