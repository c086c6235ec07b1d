using System.Globalization;
using System.Numerics;

namespace Chuangpu.Rules.Numbers;

public readonly partial struct Number
{
    /// <summary>The exact value where it has at most 30 decimals, the fraction otherwise.</summary>
    public override string ToString() => !IsDefined ? "无法计算" : HasDecimals(30) ? ToText(30, grouped: false) : $"{Numerator}/{Denominator}";

    /// <summary>As a decimal number, rounded to so many decimals, without zeros at the end.</summary>
    /// <param name="decimals">0 to 30.</param>
    /// <param name="grouped">Whether thousands are set apart by commas.</param>
    public string ToText(int decimals, bool grouped = true)
    {
        if (!IsDefined)
            return "无法计算";
        var scaled = (this.Abs() * PowerOfTen(decimals)).Round();
        if (!scaled.IsDefined)
            return $"{Numerator}/{Denominator}";
        if (scaled._wide is null && decimals < 19)
            return ToText(scaled._numerator, decimals, grouped);
        var whole = BigInteger.DivRem(scaled.Numerator, BigInteger.Pow(10, decimals), out var rest);
        var digits = rest.ToString(CultureInfo.InvariantCulture).PadLeft(decimals, '0').TrimEnd('0');
        var text = whole.ToString(grouped ? "N0" : "D", CultureInfo.InvariantCulture);
        return (Sign < 0 && !scaled.IsZero ? "-" : "") + (digits.Length == 0 ? text : $"{text}.{digits}");
    }

    // The same for what is short enough, as nearly all is.
    private string ToText(long scaled, int decimals, bool grouped)
    {
        var (whole, rest) = Math.DivRem(scaled, Powers[decimals]._numerator);
        var text = whole.ToString(grouped ? "N0" : "D", CultureInfo.InvariantCulture);
        var sign = Sign < 0 && scaled != 0 ? "-" : "";
        return rest == 0 ? sign + text : $"{sign}{text}.{rest.ToString(CultureInfo.InvariantCulture).PadLeft(decimals, '0').TrimEnd('0')}";
    }

    /// <summary>Whether so many decimals write it exactly.</summary>
    public bool HasDecimals(int decimals) => (this * PowerOfTen(decimals)).IsWhole;
}
