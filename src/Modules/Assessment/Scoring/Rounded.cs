namespace Chuangpu.Assessment.Scoring;

/// <summary>Where digits end: half away from zero (四舍五入), as everybody expects of points.</summary>
internal static class Rounded
{
    /// <summary>Decimals of the scores of items and nodes, and of points found by a method.</summary>
    public const int Decimals = 4;

    public static decimal Score(decimal value) => Math.Round(value, Decimals, MidpointRounding.AwayFromZero);

    public static decimal To(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);

    /// <summary>Parts rounded so that they add up to a whole that has as many decimals: what is left goes to those that lost most by rounding down.</summary>
    public static IReadOnlyList<decimal> Parts(IReadOnlyList<decimal> parts, decimal whole, int decimals)
    {
        var unit = new decimal(1, 0, 0, false, (byte)decimals);
        var floors = parts.Select(p => decimal.Floor(p / unit)).ToArray();
        var spare = (int)((whole / unit) - floors.Sum());
        var order = Enumerable.Range(0, parts.Count).OrderByDescending(i => (parts[i] / unit) - floors[i]).ThenBy(i => i).ToArray();
        for (var given = 0; given < Math.Abs(spare) && order.Length > 0; given++)
            floors[spare > 0 ? order[given % order.Length] : order[^((given % order.Length) + 1)]] += Math.Sign(spare);
        return Array.ConvertAll(floors, f => f * unit);
    }
}
