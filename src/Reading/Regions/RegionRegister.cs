using System.Reflection;

namespace Chuangpu.Reading;

/// <summary>The register of regions (GB/T 2260) that comes with the library: names, codes and levels.</summary>
internal static class RegionRegister
{
    private const int Longest = 15;

    private static readonly Lazy<Dictionary<string, List<RegionRef>>> Regions = new(Load);

    private static readonly Lazy<HashSet<string>> Shorts = new(() =>
        [.. Regions.Value.Keys.Where(k => k.Length > 2 && k[^1] is '市' or '省' or '县' or '区').Select(k => k[..^1]).Where(k => k.Length >= 2)]);

    /// <summary>All regions of this full name; some county names stand in several provinces.</summary>
    public static IReadOnlyList<RegionRef> Find(string name) => Regions.Value.TryGetValue(name, out var found) ? found : [];

    /// <summary>The longest region name at a place of a text, or null.</summary>
    public static string? At(string text, int at)
    {
        for (var length = Math.Min(Longest, text.Length - at); length >= 2; length--)
        {
            if (text[at + length - 1] is '省' or '市' or '县' or '区' or '州' or '旗' or '盟' && Regions.Value.ContainsKey(text.Substring(at, length)))
                return text.Substring(at, length);
        }
        return null;
    }

    /// <summary>True when a text names a region, in full or without its last character (长治, 山西).</summary>
    public static bool Names(string text)
    {
        for (var i = 0; i + 2 <= text.Length; i++)
        {
            if (Shorts.Value.Contains(text.Substring(i, 2)) || (i + 3 <= text.Length && Shorts.Value.Contains(text.Substring(i, 3))))
                return true;
        }
        return false;
    }

    private static Dictionary<string, List<RegionRef>> Load()
    {
        var found = new Dictionary<string, List<RegionRef>>(StringComparer.Ordinal);
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("gbt2260.csv");
        if (stream is null)
            return found;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Split(',') is not [var code, var name, var level, ..])
                continue;
            if (!found.TryGetValue(name, out var list))
                found[name] = list = [];
            list.Add(new RegionRef(name, code, level));
        }
        return found;
    }
}
