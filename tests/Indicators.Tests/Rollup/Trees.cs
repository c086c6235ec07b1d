using Chuangpu.Indicators.Rollup;
using Chuangpu.Kernel.Regions;

namespace Chuangpu.Indicators.Tests.Rollup;

/// <summary>Invented regions: a province 990000 with two prefectures, and histories like those on record.</summary>
internal static class Trees
{
    public static readonly DateOnly Merger = new(2018, 11, 23);

    public static Region R(string code, string? parent, RegionLevel level = RegionLevel.County, DateOnly? from = null, DateOnly? to = null) =>
        new() { Code = code, Name = code, Level = level, ParentCode = parent, ValidFrom = from, ValidTo = to };

    public static RegionChange Change(string kind, string old, string made, DateOnly? on = null) =>
        new() { On = on ?? Merger, Kind = kind, OldCode = old, OldName = old, NewCode = made, NewName = made };

    /// <summary>990100 with 990101, 990102 and the zone 990171; 990200 with 990201 and 990202, where 990202 is 990203 and 990204 merged in 2018 and 990201 was 990205 before.</summary>
    public static RegionTree Province(string root = "990000") => RegionTree.Of(
        [
            R("990000", null, RegionLevel.Province), R("990100", "990000", RegionLevel.Prefecture), R("990200", "990000", RegionLevel.Prefecture),
            R("990101", "990100"), R("990102", "990100"), R("990171", "990100", RegionLevel.Zone),
            R("990201", "990200", from: Merger), R("990202", "990200", from: Merger),
            R("990203", "990200", to: Merger), R("990204", "990200", to: Merger), R("990205", "990200", to: Merger),
        ],
        [Change("merge", "990203", "990202"), Change("merge", "990204", "990202"), Change("rename", "990205", "990201")], root, new DateOnly(2010, 1, 1));

    /// <summary>990200 where 990203 was split into 990201 and 990202, and 990204 went whole into 990202.</summary>
    public static RegionTree Split() => RegionTree.Of(
        [
            R("990200", null, RegionLevel.Prefecture), R("990201", "990200", from: Merger), R("990202", "990200", from: Merger),
            R("990203", "990200", to: Merger), R("990204", "990200", to: Merger),
        ],
        [Change("split", "990203", "990201"), Change("split", "990203", "990202"), Change("merge", "990204", "990202")], "990200", new DateOnly(2010, 1, 1));
}
