using System.Globalization;

namespace Chuangpu.WebKit;

/// <summary>Money as text: 元 below 1万, else 万元 or 亿元. Amounts are exact decimals in 元.</summary>
public static class MoneyFormat
{
    /// <summary>Short text, rounded half away from zero to two decimals of its unit: 9999.99 → 9,999.99元, 10000 → 1万元, 326000000 → 3.26亿元.</summary>
    /// <param name="yuan">Amount in 元; may be negative.</param>
    public static string Short(decimal yuan)
    {
        var size = Math.Abs(yuan);
        // An amount that rounds up to the next unit is written in it: never 10,000万元.
        if (size < 1_0000 && Round(size) < 1_0000)
        {
            return Round(yuan).ToString("#,0.##", CultureInfo.InvariantCulture) + "元";
        }

        return Round(size / 1_0000) < 1_0000 ? Text(yuan / 1_0000, "万元") : Text(yuan / 1_0000_0000, "亿元");
    }

    /// <summary>The exact amount to the 分: 326000000.5 → 326,000,000.5元.</summary>
    /// <param name="yuan">Amount in 元.</param>
    public static string Exact(decimal yuan) => yuan.ToString("#,0.############", CultureInfo.InvariantCulture) + "元";

    private static string Text(decimal value, string unit) => Round(value).ToString("#,0.##", CultureInfo.InvariantCulture) + unit;

    private static decimal Round(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);
}
