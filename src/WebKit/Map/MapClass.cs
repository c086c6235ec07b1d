namespace Chuangpu.WebKit;

/// <summary>
/// A class of a map: regions of similar value under one colour. Classes are quantiles: each holds about as many regions as the
/// others, and equal values are always in the same.
/// </summary>
/// <param name="Shade">The colour, from 1 (lowest values) to 5.</param>
/// <param name="Shapes">Its regions, lowest first; never empty.</param>
public sealed record MapClass(int Shade, IReadOnlyList<MapShape> Shapes)
{
    private const int Most = 5;

    /// <summary>What the class holds, for the legend: 1.20—1.85.</summary>
    public string Range => Shapes[0].Value == Shapes[^1].Value ? Shapes[0].Text : $"{Shapes[0].Text}—{Shapes[^1].Text}";

    /// <summary>The classes of a map, lowest first; regions without value are in none.</summary>
    /// <param name="shapes">In any order.</param>
    public static IReadOnlyList<MapClass> Of(IReadOnlyCollection<MapShape> shapes)
    {
        ArgumentNullException.ThrowIfNull(shapes);
        var known = shapes.Where(t => t.Value is not null).OrderBy(t => t.Value).ThenBy(t => t.Name, StringComparer.Ordinal).ToList();
        var wanted = Math.Min(Most, known.Select(t => t.Value).Distinct().Count());
        // How many lie below decides, so that a tie cannot be torn apart.
        var classes = known.GroupBy(t => known.Count(o => o.Value < t.Value) * wanted / known.Count).OrderBy(g => g.Key).ToList();
        return [.. classes.Select((g, i) => new MapClass(classes.Count == 1 ? (Most + 1) / 2 : 1 + i * (Most - 1) / (classes.Count - 1), [.. g]))];
    }
}
