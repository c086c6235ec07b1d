using System.Diagnostics.CodeAnalysis;
using Chuangpu.Rules.Numbers;

namespace Chuangpu.Rules.Units;

/// <summary>The symbols that may follow a number in a formula, and how a symbol is taken apart.</summary>
internal static class UnitSymbols
{
    /// <summary>The base of every amount of money.</summary>
    public const string Money = "元";

    /// <summary>Months and years.</summary>
    public const string Months = "月";

    /// <summary>Days and weeks.</summary>
    public const string Days = "天";

    private static readonly (string Symbol, string Base, int Scale)[] Fixed =
    [
        ("年", Months, 12), ("季度", Months, 3), ("个月", Months, 1), ("周", Days, 7), ("日", Days, 1), ("名", "人", 1),
    ];

    private static readonly string[] Counted =
    [
        "人", "件", "个", "家", "项", "台套", "台", "套", "户", "次", "人次", "篇", "部", "种", "份", "张", "批", "处", "所", "座", "期", "村", "位",
    ];

    private static readonly string[] Plain =
    [
        .. Counted, Money, Months, Days, "分", "人年", "亩", "公顷", "平方米", "平方公里", "公里", "米", "吨", "公斤", "吨标准煤", "千瓦时", "小时", "立方米",
    ];

    private static readonly (string Symbol, int Power)[] Prefixes = [("万亿", 12), ("千万", 7), ("百万", 6), ("亿", 8), ("万", 4), ("千", 3), ("百", 2)];

    /// <summary>Whether a base counts whole things.</summary>
    public static bool IsCounted(string name) => Counted.Contains(name);

    /// <summary>The longest symbol at the start of the text, prefix and base together; empty when there is none.</summary>
    public static int LongestAt(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsLetter(text[0]))
            return 0;
        var prefix = 0;
        foreach (var (symbol, _) in Prefixes)
        {
            if (text.StartsWith(symbol) && symbol.Length > prefix)
                prefix = symbol.Length;
        }
        var rest = LongestBase(text[prefix..]);
        // 万 alone is ten thousand of no unit; 百 and 千 alone are not written so.
        return rest > 0 ? prefix + rest : prefix > 0 && text[prefix - 1] is '万' or '亿' ? prefix : 0;
    }

    /// <summary>Whether the whole text is one of the symbols a formula may use after a number.</summary>
    public static bool IsKnown(string text) => text.Length > 0 && LongestAt(text) == text.Length;

    /// <summary>Takes a symbol apart; a base that is not known here counts as a base of its own.</summary>
    public static bool TryFactor(string symbol, int exponent, [NotNullWhen(true)] out UnitFactor? factor)
    {
        factor = null;
        if (symbol.Length is 0 or > 12 || !symbol.All(c => char.IsLetter(c) || c is '²' or '³'))
            return false;
        var power = 0;
        var name = symbol;
        if (Fixed.All(f => f.Symbol != symbol) && !Plain.Contains(symbol))
        {
            foreach (var prefix in Prefixes.Where(p => symbol.StartsWith(p.Symbol, StringComparison.Ordinal)).Take(1))
                (power, name) = (prefix.Power, symbol[prefix.Symbol.Length..]);
        }
        var known = Fixed.FirstOrDefault(f => f.Symbol == name);
        factor = new UnitFactor(symbol, known.Base ?? name, Number.PowerOfTen(power) * (known.Base is null ? 1 : known.Scale), exponent);
        return true;
    }

    private static int LongestBase(ReadOnlySpan<char> text)
    {
        var longest = 0;
        foreach (var (symbol, _, _) in Fixed)
        {
            if (symbol.Length > longest && text.StartsWith(symbol))
                longest = symbol.Length;
        }
        foreach (var symbol in Plain)
        {
            if (symbol.Length > longest && text.StartsWith(symbol))
                longest = symbol.Length;
        }
        return longest;
    }
}
