namespace Chuangpu.WebKit;

/// <summary>
/// A class of a map: tiles of similar value under one colour. Classes are quantiles: each holds about as many tiles as the
/// others, and equal values are always in the same.
/// </summary>
/// <param name="Shade">The colour, from 1 (lowest values) to 5.</param>
/// <param name="Tiles">Its tiles, lowest first; never empty.</param>
public sealed record MapClass(int Shade, IReadOnlyList<MapTile> Tiles)
{
    private const int Most = 5;

    /// <summary>What the class holds, for the legend: 1.20—1.85.</summary>
    public string Range => Tiles[0].Value == Tiles[^1].Value ? Tiles[0].Text : $"{Tiles[0].Text}—{Tiles[^1].Text}";

    /// <summary>The classes of a map, lowest first; tiles without value are in none.</summary>
    /// <param name="tiles">In any order.</param>
    public static IReadOnlyList<MapClass> Of(IReadOnlyCollection<MapTile> tiles)
    {
        ArgumentNullException.ThrowIfNull(tiles);
        var known = tiles.Where(t => t.Value is not null).OrderBy(t => t.Value).ThenBy(t => t.Name, StringComparer.Ordinal).ToList();
        var wanted = Math.Min(Most, known.Select(t => t.Value).Distinct().Count());
        // How many lie below decides, so that a tie cannot be torn apart.
        var classes = known.GroupBy(t => known.Count(o => o.Value < t.Value) * wanted / known.Count).OrderBy(g => g.Key).ToList();
        return [.. classes.Select((g, i) => new MapClass(classes.Count == 1 ? (Most + 1) / 2 : 1 + i * (Most - 1) / (classes.Count - 1), [.. g]))];
    }
}
