using System.Globalization;
using Chuangpu.WebKit;

namespace Chuangpu.Assessment.Schemes;

/// <summary>Comparisons as people write them: 3, 1/3.</summary>
internal static class TimesWords
{
    // One more digit than a stored fraction keeps would read 1/3 back as 0.3333333.
    private const double Near = 1e-9;

    public static string Of(double times) =>
        times < 1 && Math.Round(1 / times) is var whole && Math.Abs((1 / times) - whole) < Near ? $"1/{whole:0}" : NumberFormat.Invariant(Math.Round((decimal)times, 4));

    /// <summary>A number from 1/9 to 9, or null.</summary>
    public static decimal? Read(string text)
    {
        var parts = text.Replace('／', '/').Split('/');
        var times = parts.Length switch
        {
            1 => Number(parts[0]),
            2 when Number(parts[0]) is { } numerator && Number(parts[1]) is > 0 and { } denominator => numerator / denominator,
            _ => null,
        };
        return times is >= 0.11m and <= 9 ? times : null;
    }

    /// <summary>A number that is not negative, or null.</summary>
    public static decimal? Number(string text) =>
        decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
