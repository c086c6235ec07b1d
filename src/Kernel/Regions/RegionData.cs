using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Chuangpu.Kernel.Regions;

/// <summary>The region lists that come with the program (data/regions): today's regions, the changes on record, development zones.</summary>
internal static class RegionData
{
    private static readonly string[] Files = ["gbt2260.csv", "history.csv", "zones.csv"];

    /// <summary>Changes whenever one of the lists does.</summary>
    public static string Fingerprint { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(Files.Select(Text)))));

    /// <summary>Every region, standing or ended, with the days its row holds.</summary>
    public static List<Region> Regions(IReadOnlyList<RegionChange> changes)
    {
        var standing = Rows("gbt2260.csv").Select(r => Make(r[0], r[1], LevelOf(r[0]), r[3] is "" ? RegionCode.Nation : r[3]));
        var zones = Rows("zones.csv").Select(r => Make(r[0], r[1], RegionLevel.Zone, r[2]));
        var regions = standing.Concat(zones).Append(Make(RegionCode.Nation, "全国", RegionLevel.National, null)).ToDictionary(r => r.Code);
        foreach (var change in changes)
        {
            if (!regions.TryGetValue(change.OldCode, out var old))
            {
                regions[change.OldCode] = old = Make(change.OldCode, change.OldName, LevelOf(change.OldCode), RegionCode.ParentOf(change.OldCode));
            }

            old.ValidTo = change.On;
            if (change.Kind != "cede" && regions.TryGetValue(change.NewCode, out var made))
            {
                made.ValidFrom = change.On;
            }
        }

        return [.. regions.Values];
    }

    /// <summary>The changes on record, one row for each old code and new code.</summary>
    public static List<RegionChange> Changes() =>
        [.. from r in Rows("history.csv")
            let olds = r[2].Split(';').Zip(r[3].Split(';'))
            let news = r[4].Split(';').Zip(r[5].Split(';'))
            from old in olds
            from made in news
            select new RegionChange
            {
                On = DateOnly.ParseExact(r[0], "yyyy-MM-dd", CultureInfo.InvariantCulture),
                Kind = r[1],
                OldCode = old.First,
                OldName = old.Second,
                NewCode = made.First,
                NewName = made.Second,
                Basis = r[6],
            }];

    private static Region Make(string code, string name, RegionLevel level, string? parent) =>
        new() { Code = code, Name = name, Level = level, ParentCode = parent };

    private static RegionLevel LevelOf(string code) => RegionCode.PrefixOf(code).Length switch
    {
        2 => RegionLevel.Province,
        4 => RegionLevel.Prefecture,
        _ => RegionLevel.County,
    };

    private static IEnumerable<string[]> Rows(string file) =>
        Text(file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd('\r').Split(','));

    private static string Text(string file)
    {
        using var stream = typeof(RegionData).Assembly.GetManifestResourceStream($"regions/{file}")
            ?? throw new InvalidOperationException($"regions/{file} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
