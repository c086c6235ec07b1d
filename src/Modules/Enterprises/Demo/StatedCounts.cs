using System.Globalization;

namespace Chuangpu.Enterprises.Demo;

/// <summary>
/// How many enterprises the demo's statistics say (data/demo/indicators.csv), by which the invented base is made: the cockpit shows both beside each
/// other. The counties of 长治市 and 高平市 are whole in the base; of the other places it has a few enterprises only.
/// </summary>
internal static class StatedCounts
{
    private static readonly Lazy<Dictionary<(string Indicator, string Region), int?[]>> Series = new(Read);

    private static int _firstYear;

    /// <summary>Whether all enterprises the statistics count in a county are in the base.</summary>
    /// <param name="region">Six digits.</param>
    public static bool AreWhole(string region) => region.StartsWith("1404", StringComparison.Ordinal) || region == "140581";

    /// <summary>The number at the end of a year; after the last one stated, that one; null before the first.</summary>
    /// <param name="indicator">The code of the indicator.</param>
    /// <param name="region">The county (six digits).</param>
    /// <param name="year">The year.</param>
    public static int? Of(string indicator, string region, int year) =>
        Series.Value.TryGetValue((indicator, region), out var counts) && year >= _firstYear ? counts.Take(year - _firstYear + 1).LastOrDefault(c => c is not null) : null;

    private static Dictionary<(string, string), int?[]> Read()
    {
        using var reader = new StreamReader(typeof(StatedCounts).Assembly.GetManifestResourceStream("demo/indicators.csv") ?? throw new FileNotFoundException("demo/indicators.csv is not part of the program."));
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        _firstYear = int.Parse(lines[0].Split(',')[2], CultureInfo.InvariantCulture);
        return lines.Skip(1).Select(l => l.Split(',')).Where(c => InventedRecognitions.Indicators.Contains(c[0]))
            .ToDictionary(c => (c[0], c[1]), c => c.Skip(2).Select(n => n.Length == 0 ? (int?)null : int.Parse(n, CultureInfo.InvariantCulture)).ToArray());
    }
}
