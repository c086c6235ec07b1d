using System.Text;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Regions.Borders;
using Chuangpu.Platform;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Kernel.Tests.Regions;

public sealed class BorderTests
{
    private const string Square = "[[[112,36],[113,36],[113,37],[112,37],[112,36]]]";

    private static readonly Dictionary<string, string> One = new() { ["140403"] = "潞州区" };

    private static string Problem(string json, Dictionary<string, string>? wanted = null) => BorderFile.Read(Encoding.UTF8.GetBytes(json), wanted ?? One).Problem?.Code ?? "none";

    private static string File(params (string Code, string Coordinates)[] features) => $$"""
        {"type":"FeatureCollection","features":[{{string.Join(',', features.Select(f => $$$"""{"type":"Feature","properties":{"code":{{{f.Code}}}},"geometry":{"type":"Polygon","coordinates":{{{f.Coordinates}}}}}"""))}}]}
        """;

    private static IEnumerable<(Place From, Place To)> Edges(string code) =>
        Sketch.Borders.Of(code).SelectMany(r => r.Select((p, i) => (p, r[(i + 1) % r.Count])));

    private static double Area(string code) => Edges(code).Sum(e => e.From.Longitude * e.To.Latitude - e.To.Longitude * e.From.Latitude) / 2;

    [Theory, OnEveryDatabase]
    public async Task Sketch_HoldsEveryStandingPrefectureAndCountyOfShanxi(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await DatabaseStart.SeedAsync(platform.Services, withDemo: false);
        var standing = await platform.SeeAsync(db => db.Set<Region>().Where(r => r.Code.StartsWith("14") && r.ValidTo == null && (r.Level == RegionLevel.Prefecture || r.Level == RegionLevel.County)).Select(r => r.Code).ToListAsync());

        Assert.Equal(128, standing.Count);
        Assert.Equal(standing.Order(), Sketch.Borders.Codes.Order());
    }

    [Fact]
    public void Sketch_NeighbouringCounties_ShareTheirBorderAndLeaveNoGap()
    {
        var counties = Sketch.Borders.Codes.Where(c => !c.EndsWith("00", StringComparison.Ordinal)).ToList();
        var edges = counties.SelectMany(Edges).ToHashSet();
        // Each edge once in each direction but for the outer border of the province, which is one ring.
        Assert.Equal(counties.Sum(c => Edges(c).Count()), edges.Count);
        var outer = edges.Where(e => !edges.Contains((e.To, e.From))).ToDictionary(e => e.From, e => e.To);
        var (start, steps) = (outer.Keys.First(), 1);
        for (var at = outer[start]; at != start; at = outer[at])
        {
            steps++;
        }

        Assert.Equal(outer.Count, steps);
        // A square degree here is some 9,800 km²; the province has 156,700.
        Assert.InRange(counties.Sum(Area) * 9_800, 150_000, 163_000);
    }

    [Fact]
    public void Sketch_Prefectures_CoverWhatTheirCountiesDo()
    {
        foreach (var prefecture in Sketch.Borders.Codes.Where(c => c.EndsWith("00", StringComparison.Ordinal)))
        {
            Assert.Equal(Sketch.Borders.Codes.Where(c => c != prefecture && c.StartsWith(prefecture[..4], StringComparison.Ordinal)).Sum(Area), Area(prefecture), 1e-9);
        }
    }

    [Fact]
    public void Sketch_File_StaysBelow300Kilobytes()
    {
        using var stream = typeof(Sketch).Assembly.GetManifestResourceStream("maps/shanxi.geojson")!;
        Assert.InRange(stream.Length, 50_000, 300_000);
    }

    [Fact]
    public void Draw_Prefectures_FitTheDrawingAndHaveRoomForTheirNames()
    {
        var drawing = Sketch.Borders.Draw(["140400", "140500", "999999"], null);

        Assert.Equal(RegionDrawing.Largest, Math.Max(drawing.Width, drawing.Height));
        Assert.Equal(["140400", "140500"], drawing.Outlines.Keys.Order());
        Assert.All(drawing.Outlines.Values, o => Assert.True(o.X > 0 && o.X < drawing.Width && o.Y > 0 && o.Y < drawing.Height && o.Room > 100));
        Assert.Equal("M", drawing.Outlines["140400"].Path[..1]);
        Assert.Contains("示意图", drawing.Statement);
        Assert.Contains("审图号：晋S(2023)005号", Sketch.Borders.Draw(["140400"], "晋S(2023)005号").Statement);
    }

    [Fact]
    public void Read_RightFile_IsTakenWithCodesInAnyOfTheirForms()
    {
        foreach (var code in new[] { "\"140403\"", "140403", "\"156140403\"" })
        {
            Assert.True(BorderFile.Read(Encoding.UTF8.GetBytes(File((code, Square))), One).Succeeded, code);
        }

        Assert.True(BorderFile.Read((byte[])[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(File(("140403", Square)))], One).Succeeded);
    }

    [Fact]
    public void Read_WrongFiles_AreRefusedEachForItsReason()
    {
        Assert.Equal("map.json", Problem("不是地图"));
        Assert.Equal("map.json", Problem(File(("140403", Square))[..^20]));
        Assert.Equal("map.type", Problem("[]"));
        Assert.Equal("map.type", Problem("""{"type":"Topology","objects":{}}"""));
        Assert.Equal("map.code", Problem(File(("\"潞州区\"", Square))));
        Assert.Equal("map.unknown", Problem(File(("140402", Square))));
        Assert.Equal("map.twice", Problem(File(("140403", Square), ("140403", Square))));
        Assert.Equal("map.missing", Problem(File(("140403", Square)), new() { ["140403"] = "潞州区", ["140404"] = "上党区" }));
        Assert.Equal("map.shape", Problem("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"140403"},"geometry":null}]}"""));
        Assert.Equal("map.shape", Problem(File(("140403", "[]"))));
        Assert.Equal("map.ring", Problem(File(("140403", "[[[112,36],[113,36],[113,37],[112,37]]]"))));
        Assert.Equal("map.ring", Problem(File(("140403", "[[[112,36],[113,36],[112,36],[112,36]]]"))));
        Assert.Equal("map.ring", Problem(File(("140403", "[[[112,36],[113,37],[113,36],[112,37],[112,36]]]"))));
        Assert.Equal("map.ring", Problem(File(("140403", "[[112,36],[113,37]]"))));
        Assert.Equal("map.range", Problem(File(("140403", "[[[19500000,4000000],[19600000,4000000],[19600000,4100000],[19500000,4000000]]]"))));
        Assert.Equal("map.size", Problem(new string(' ', BorderFile.Largest + 1)));
    }
}
