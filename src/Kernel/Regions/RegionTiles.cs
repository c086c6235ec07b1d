namespace Chuangpu.Kernel.Regions;

/// <summary>
/// Where regions stand in a map of tiles: one square each, roughly by compass. There are no borders in the program, so a map
/// shows which regions lie beside each other and nothing more.
/// </summary>
public static class RegionTiles
{
    private static readonly Dictionary<string, (int Column, int Row)> Known = RegionData.Tiles();

    /// <summary>A place for each of some siblings, from column 1 and row 1; no two share one. Those without a known place follow below, row by row.</summary>
    /// <param name="codes">Six digits each, children of one region, each once.</param>
    public static IReadOnlyDictionary<string, (int Column, int Row)> Of(IReadOnlyCollection<string> codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        var places = codes.Where(Known.ContainsKey).ToDictionary(c => c, c => Known[c]);
        // Siblings of today are meant: what once stood elsewhere may claim a tile that is taken.
        foreach (var twice in places.GroupBy(p => p.Value).SelectMany(g => g.OrderBy(p => p.Key, StringComparer.Ordinal).Skip(1)).ToList())
        {
            places.Remove(twice.Key);
        }

        var (top, width) = places.Count == 0
            ? (0, (int)Math.Ceiling(Math.Sqrt(codes.Count)))
            : (places.Values.Max(p => p.Row), places.Values.Max(p => p.Column));
        foreach (var (i, code) in codes.Where(c => !places.ContainsKey(c)).Order(StringComparer.Ordinal).ToList().Index())
        {
            places[code] = (i % width + 1, top + 1 + i / width);
        }

        return places;
    }
}
