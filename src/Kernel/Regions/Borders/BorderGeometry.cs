using System.Text.Json;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Kernel.Regions.Borders;

/// <summary>The rings of a feature, checked.</summary>
internal static class BorderGeometry
{
    // China and what lies around it; coordinates in metres are far outside.
    private const double West = 73, East = 136, South = 3, North = 54;

    public static Result<IReadOnlyList<IReadOnlyList<Place>>> Read(JsonElement feature, string name)
    {
        var geometry = feature.TryGetProperty("geometry", out var g) && g.ValueKind == JsonValueKind.Object ? g : default;
        var type = geometry.ValueKind == JsonValueKind.Object && geometry.TryGetProperty("type", out var t) ? t.GetString() : null;
        if (type is not ("Polygon" or "MultiPolygon") || !geometry.TryGetProperty("coordinates", out var coordinates) || coordinates.ValueKind != JsonValueKind.Array)
        {
            return Wrong(name, "shape", "没有面状边界（Polygon 或 MultiPolygon），请检查导出的图层");
        }

        List<IReadOnlyList<Place>> rings = [];
        IEnumerable<JsonElement> polygons = type == "Polygon" ? [coordinates] : [.. coordinates.EnumerateArray()];
        foreach (var polygon in polygons)
        {
            if (polygon.ValueKind != JsonValueKind.Array)
            {
                return Wrong(name, "ring", "的边界不是一圈圈的坐标，请用地理信息软件重新导出");
            }

            foreach (var element in polygon.EnumerateArray())
            {
                var ring = Ring(element);
                if (ring is null || ring.Count < 4 || ring[0] != ring[^1])
                {
                    return Wrong(name, "ring", "有一圈边界没有闭合，或点数不足，请在地理信息软件中检查并修复几何");
                }

                if (ring.Exists(p => p.Longitude is < West or > East || p.Latitude is < South or > North))
                {
                    return Wrong(name, "range", "的坐标不是中国范围内的经纬度，请先转换为 CGCS2000 或 WGS84 经纬度");
                }

                ring.RemoveAt(ring.Count - 1);
                if (Math.Abs(Area(ring)) < 1e-9)
                {
                    return Wrong(name, "ring", "有一圈边界没有面积，请在地理信息软件中检查并修复几何");
                }

                if (Crosses(ring) is { } at)
                {
                    return Wrong(name, "ring", $"的边界在东经 {at.Longitude:0.000}、北纬 {at.Latitude:0.000} 附近自相交，请在地理信息软件中修复几何");
                }

                rings.Add(ring);
            }
        }

        return rings.Count > 0 ? rings : Wrong(name, "shape", "没有边界，请检查导出的图层");
    }

    private static List<Place>? Ring(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        List<Place> ring = [];
        foreach (var point in element.EnumerateArray())
        {
            if (point.ValueKind != JsonValueKind.Array || point.GetArrayLength() < 2 || point[0].ValueKind != JsonValueKind.Number || point[1].ValueKind != JsonValueKind.Number)
            {
                return null;
            }

            ring.Add(new(point[0].GetDouble(), point[1].GetDouble()));
        }

        return ring;
    }

    private static double Area(List<Place> ring)
    {
        double sum = 0;
        for (var i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
            sum += (a.Longitude - ring[0].Longitude) * (b.Latitude - ring[0].Latitude) - (b.Longitude - ring[0].Longitude) * (a.Latitude - ring[0].Latitude);
        }

        return sum / 2;
    }

    // Where two edges of a ring cross, or null. From west to east, so that only edges side by side are held against each other.
    private static Place? Crosses(List<Place> ring)
    {
        var edges = ring.Select((p, i) => (p, ring[(i + 1) % ring.Count])).Select(e => e.p.Longitude <= e.Item2.Longitude ? (A: e.p, B: e.Item2) : (A: e.Item2, B: e.p)).OrderBy(e => e.A.Longitude).ToList();
        for (var i = 0; i < edges.Count; i++)
        {
            var (a, b) = edges[i];
            for (var j = i + 1; j < edges.Count && edges[j].A.Longitude <= b.Longitude; j++)
            {
                var (c, d) = edges[j];
                if (Side(a, b, c) * Side(a, b, d) < 0 && Side(c, d, a) * Side(c, d, b) < 0)
                {
                    return c;
                }
            }
        }

        return null;
    }

    private static int Side(Place a, Place b, Place p) =>
        Math.Sign((b.Longitude - a.Longitude) * (p.Latitude - a.Latitude) - (b.Latitude - a.Latitude) * (p.Longitude - a.Longitude));

    private static Problem Wrong(string name, string code, string what) => new($"map.{code}", $"{name}{what}。地图没有更换。", "File");
}
