namespace Chuangpu.Reading;

/// <summary>The number or sign a heading or a list item begins with.</summary>
/// <param name="Rank">Its way of numbering.</param>
/// <param name="Number">The number as written, without punctuation; null for a sign.</param>
/// <param name="Ordinal">The number's value, 0 when it has none.</param>
/// <param name="Length">Characters it takes at the beginning of the text.</param>
/// <param name="Markdown">How many # stood before it.</param>
internal readonly record struct HeadingMark(HeadingRank Rank, string? Number, int Ordinal, int Length, int Markdown)
{
    private static readonly Words Boxes = new("专栏", "专 栏", "专题专栏");

    public bool IsHeading => Rank != HeadingRank.None || Markdown > 0;

    /// <summary>Reads the mark at the beginning of a repaired text.</summary>
    public static HeadingMark Read(string text)
    {
        var at = 0;
        while (at < text.Length && text[at] == '#' && at < 6)
            at++;
        var markdown = at;
        var bullet = Bullet(text, at);
        var after = at + bullet;
        var mark = Numbered(text, after) ?? (bullet > 0
            ? new HeadingMark(HeadingRank.Dash, null, 0, after, 0)
            : new HeadingMark(HeadingRank.None, null, 0, markdown, 0));
        return mark with { Markdown = markdown };
    }

    private static int Bullet(string text, int at)
    {
        var i = at;
        while (i < text.Length && i - at < 8 && text[i] is '—' or '-' or '•' or '●' or '■' or '◆' or '·' or '▪' or '*' or '○' or '◇' or '□' or '★')
            i++;
        // A minus before a number is a value, not a bullet.
        return i == at + 1 && i < text.Length && text[at] == '-' && char.IsAsciiDigit(text[i]) ? 0 : i - at;
    }

    private static HeadingMark? Numbered(string text, int at)
    {
        if (at >= text.Length)
            return null;
        return text[at] switch
        {
            '第' => Chapter(text, at),
            '（' => Bracketed(text, at),
            '专' => Box(text, at),
            >= '①' and <= '⑳' => new HeadingMark(HeadingRank.Circled, text[at].ToString(), text[at] - '①' + 1, at + 1, 0),
            >= '0' and <= '9' => Arabic(text, at),
            _ => Comma(text, at),
        };
    }

    private static HeadingMark? Chapter(string text, int at)
    {
        var (value, length) = AnyNumber(text, at + 1);
        var i = at + 1 + length;
        if (length == 0 || i >= text.Length)
            return null;
        var rank = text[i] switch { '篇' => HeadingRank.Part, '章' => HeadingRank.Chapter, '节' => HeadingRank.Section, _ => HeadingRank.None };
        var word = 1;
        if (rank == HeadingRank.None && string.CompareOrdinal(text, i, "部分", 0, 2) == 0)
            (rank, word) = (HeadingRank.Part, 2);
        if (rank == HeadingRank.None)
            return null;
        var end = i + word;
        return new HeadingMark(rank, text[at..end], value, SkipPunctuation(text, end), 0);
    }

    private static HeadingMark? Bracketed(string text, int at)
    {
        var (value, length) = AnyNumber(text, at + 1);
        var close = at + 1 + length;
        if (length == 0 || close >= text.Length || text[close] != '）')
            return null;
        var rank = char.IsAsciiDigit(text[at + 1]) ? HeadingRank.ArabicBracket : HeadingRank.Bracket;
        return new HeadingMark(rank, text[(at + 1)..close], value, SkipPunctuation(text, close + 1), 0);
    }

    private static HeadingMark? Comma(string text, int at)
    {
        var (value, length) = ChineseNumeral.Read(text, at, Math.Min(text.Length, at + 4));
        var i = at + length;
        if (length == 0 || i >= text.Length)
            return null;
        if (text[i] is '是' or '要' && length == 1 && i + 1 < text.Length)
            return new HeadingMark(HeadingRank.Ordinal, text[at..i], value, i + 1, 0);
        return text[i] is '、' or '．' or '.' ? new HeadingMark(HeadingRank.Comma, text[at..i], value, i + 1, 0) : null;
    }

    private static HeadingMark? Arabic(string text, int at)
    {
        var i = at;
        var parts = 0;
        while (true)
        {
            var digits = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]) && i - digits < 3)
                i++;
            if (i == digits)
                break;
            parts++;
            if (i >= text.Length || text[i] is not ('.' or '、' or '）' or '．'))
                break;
            var sign = text[i];
            i++;
            if (sign == '）')
                return End(HeadingRank.ArabicBracket, i - 1);
            if (sign == '、' || i >= text.Length || !char.IsAsciiDigit(text[i]))
                return i < text.Length ? End(parts > 1 ? HeadingRank.ArabicBracket : HeadingRank.Arabic, i - 1) : null;
        }
        // 2.3 机制: several numbers and then words.
        return parts > 1 && i < text.Length && CharRepair.IsHan(text[i]) && !IsMeasure(text, i)
            ? new HeadingMark(parts == 2 ? HeadingRank.Arabic : HeadingRank.ArabicBracket, text[at..i], LastNumber(text, at, i), i, 0)
            : null;

        HeadingMark End(HeadingRank rank, int signAt) => new(rank, text[at..signAt], LastNumber(text, at, signAt), signAt + 1, 0);
    }

    private static bool IsMeasure(string text, int at) => Units.Read(text, at, Math.Min(text.Length, at + 4), out _).Length > 0;

    private static int LastNumber(string text, int at, int end)
    {
        var i = end;
        while (i > at && char.IsAsciiDigit(text[i - 1]))
            i--;
        return int.TryParse(text.AsSpan(i, end - i), out var value) ? value : 0;
    }

    private static HeadingMark? Box(string text, int at)
    {
        var word = Boxes.At(text, at, text.Length);
        if (word is null)
            return null;
        var i = at + word.Length;
        var (value, length) = AnyNumber(text, i);
        i += length;
        if (length == 0 && i < text.Length && text[i] is not ('：' or ' '))
            return null;
        return new HeadingMark(HeadingRank.Box, text[at..i], value, SkipPunctuation(text, i), 0);
    }

    private static (int Value, int Length) AnyNumber(string text, int at)
    {
        var i = at;
        while (i < text.Length && char.IsAsciiDigit(text[i]) && i - at < 3)
            i++;
        return i > at
            ? (int.Parse(text.AsSpan(at, i - at), System.Globalization.CultureInfo.InvariantCulture), i - at)
            : ChineseNumeral.Read(text, at, Math.Min(text.Length, at + 5));
    }

    private static int SkipPunctuation(string text, int at)
    {
        while (at < text.Length && text[at] is '：' or '、' or '.' or ' ' or '—' or '-')
            at++;
        return at;
    }
}
