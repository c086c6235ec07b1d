namespace Chuangpu.Reading;

/// <summary>Finds the numbers of a sentence that measure something; years, ordinals and parts of names are left out.</summary>
internal static class QuantityScanner
{
    public static List<Quantity> Scan(string text, int start, int end)
    {
        var found = new List<Quantity>();
        for (var i = start; i < end;)
        {
            if (Percent(text, i, end) is { } percent)
            {
                found.Add(WithWords(percent, text, start, end));
                i = percent.End;
                continue;
            }
            if (!char.IsAsciiDigit(text[i]))
            {
                i++;
                continue;
            }
            var (quantity, next) = Read(text, start, i, end);
            if (quantity is not null)
                found.Add(WithWords(quantity, text, start, end));
            i = next;
        }
        return found;
    }

    /// <summary>Reads the number at a digit; also tells where to go on when it is none.</summary>
    private static (Quantity?, int Next) Read(string text, int start, int at, int end)
    {
        var (value, numberEnd) = Number(text, at, end);
        if (value is null || (at > start && IsBound(text[at - 1])))
            return (null, numberEnd);
        if (IsYear(text, at, numberEnd, end))
            return (null, numberEnd);
        var (unit, length) = Units.Read(text, numberEnd, end, out var more);
        var tail = numberEnd + length;
        if (RangeEnd(text, tail, end) is { } second)
        {
            var (max, maxEnd) = Number(text, second, end);
            var (maxUnit, maxLength) = Units.Read(text, maxEnd, end, out more);
            if (max is not null && (unit is null || maxUnit is not null) && max > value && maxUnit != "年")
                return (new Quantity(value.Value, max, maxUnit, at, maxEnd + maxLength, more), maxEnd + maxLength);
            return (null, maxEnd + maxLength);
        }
        // A letter behind the number makes it part of a name: 5G, 3D.
        if (unit is null && numberEnd < end && char.IsAsciiLetter(text[numberEnd]))
            return (null, numberEnd + 1);
        return (new Quantity(value.Value, null, unit, at, tail, more), tail);
    }

    private static (decimal? Value, int End) Number(string text, int at, int end)
    {
        var i = at;
        var seenDot = false;
        var digits = 0;
        while (i < end && (char.IsAsciiDigit(text[i]) || (text[i] == ',' && i > at)
            || (text[i] == '.' && !seenDot && i + 1 < end && char.IsAsciiDigit(text[i + 1]))))
        {
            seenDot |= text[i] == '.';
            digits += char.IsAsciiDigit(text[i]) ? 1 : 0;
            i++;
        }
        if (digits is 0 or > 15)
            return (null, Math.Max(i, at + 1));
        var written = text.AsSpan(at, i - at).ToString().Replace(",", "", StringComparison.Ordinal);
        return (decimal.Parse(written, System.Globalization.CultureInfo.InvariantCulture), i);
    }

    /// <summary>A character that binds the digits behind it into a name or an ordinal.</summary>
    private static bool IsBound(char before) => char.IsAsciiLetter(before) || before is '.' or '第' or '&' or '+' or '〔' or '_' or '^' or ':';

    private static bool IsYear(string text, int at, int numberEnd, int end) =>
        numberEnd - at == 4 && text[at] is '1' or '2' && text.AsSpan(at, 4).IndexOf('.') < 0
        && text.AsSpan(at, 2) is "19" or "20"
        && (numberEnd >= end || text[numberEnd] is '年' or '—' or '-' or '~' or '至' or '到' or '〕');

    private static int? RangeEnd(string text, int at, int end)
    {
        var i = at;
        while (i < end && i - at < 2 && text[i] is '—' or '-' or '~' or '至' or '到')
            i++;
        return i > at && i < end && char.IsAsciiDigit(text[i]) ? i : null;
    }

    /// <summary>百分之十五, 百分之15.</summary>
    private static Quantity? Percent(string text, int at, int end)
    {
        if (at + 4 >= end || string.CompareOrdinal(text, at, "百分之", 0, 3) != 0)
            return null;
        if (char.IsAsciiDigit(text[at + 3]))
        {
            var (value, numberEnd) = Number(text, at + 3, end);
            return value is null ? null : new Quantity(value.Value, null, "%", at, numberEnd, false);
        }
        var (number, length) = ChineseNumeral.Read(text, at + 3, end);
        return length == 0 || number is 0 or 100 ? null : new Quantity(number, null, "%", at, at + 3 + length, false);
    }

    private static Quantity WithWords(Quantity quantity, string text, int start, int end)
    {
        var before = Comparison.Before.Before(text, start, quantity.Start);
        var tail = quantity.End;
        // 5%（含）以上
        while (tail < end && text[tail] == Mask.Black)
            tail++;
        var after = Comparison.After.At(text, tail, end) ?? Comparison.After.At(text, tail = quantity.End, end);
        if (after == "内" && tail + 1 < end && !Boundary.IsAny(text[tail + 1]))
            after = null;
        return quantity with
        {
            OpBefore = before,
            Head = quantity.Start - (before?.Length ?? 0),
            OpAfter = after,
            Tail = after is null ? quantity.End : tail + after.Length,
        };
    }
}
