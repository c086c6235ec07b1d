using System.Globalization;

namespace Chuangpu.WebKit;

/// <summary>Numbers as text, with thousands separated and no culture's surprises.</summary>
public static class NumberFormat
{
    /// <summary>For people: 12345.5 → 12,345.5.</summary>
    /// <param name="value">The number.</param>
    /// <param name="decimals">Exactly this many decimals; null shows up to four without trailing zeros.</param>
    public static string Text(decimal value, int? decimals = null) => decimals is { } places
        ? Math.Round(value, places, MidpointRounding.AwayFromZero).ToString("N" + places, CultureInfo.InvariantCulture)
        : Math.Round(value, 4, MidpointRounding.AwayFromZero).ToString("#,0.####", CultureInfo.InvariantCulture);

    /// <summary>For attributes and input boxes: no separators, no trailing zeros.</summary>
    /// <param name="value">The number.</param>
    public static string Invariant(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
