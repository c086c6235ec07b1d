using System.Text.Json;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Kernel.Regions.Borders;

/// <summary>Reads a map file: GeoJSON (RFC 7946), a feature for each region with its six-digit code as the property code, adcode or gb.</summary>
public static class BorderFile
{
    /// <summary>The largest file, in bytes (5 MB).</summary>
    public const int Largest = 5 * 1024 * 1024;

    private static readonly string[] CodeNames = ["code", "adcode", "gb"];

    /// <summary>Reads and checks; what is wrong is said with the region it is wrong in.</summary>
    /// <param name="content">The bytes of the file.</param>
    /// <param name="wanted">The regions the file must hold, exactly these, with their names.</param>
    public static Result<BorderSet> Read(ReadOnlyMemory<byte> content, IReadOnlyDictionary<string, string> wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        if (content.Length > Largest)
        {
            return Wrong("size", $"地图文件有 {content.Length / 1024d / 1024:0.0} MB，超过 {Largest / 1024 / 1024} MB，没有使用。请导出较小比例尺的边界后重试。");
        }

        try
        {
            using var document = JsonDocument.Parse(content.Span is [0xEF, 0xBB, 0xBF, ..] ? content[3..] : content);
            return Read(document.RootElement, wanted);
        }
        catch (JsonException e)
        {
            return Wrong("json", $"地图文件不是有效的 GeoJSON：第 {e.LineNumber + 1} 行读不懂。请用地理信息软件重新导出为 GeoJSON。");
        }
    }

    private static Result<BorderSet> Read(JsonElement root, IReadOnlyDictionary<string, string> wanted)
    {
        if (root.ValueKind != JsonValueKind.Object || TextOf(root, "type") != "FeatureCollection" || !root.TryGetProperty("features", out var features) || features.ValueKind != JsonValueKind.Array)
        {
            return Wrong("type", "地图文件不是 GeoJSON 的要素集合（FeatureCollection）。请把各地区导出为一个要素集合。");
        }

        var rings = new Dictionary<string, IReadOnlyList<IReadOnlyList<Place>>>();
        foreach (var (i, feature) in features.EnumerateArray().Index())
        {
            if (CodeOf(feature) is not { } code)
            {
                return Wrong("code", $"第 {i + 1} 个要素没有六位行政区划代码。请在属性 code（或 adcode）中填写代码。");
            }

            if (!wanted.TryGetValue(code, out var name))
            {
                return Wrong("unknown", $"第 {i + 1} 个要素的代码 {code} 不是这里现行的市、县区。请按现行行政区划（GB/T 2260）更新代码。");
            }

            var read = BorderGeometry.Read(feature, name);
            if (!read.Succeeded)
            {
                return read.Problem;
            }

            if (!rings.TryAdd(code, read.Value))
            {
                return Wrong("twice", $"{name}（{code}）在文件中出现了两次。请把它合并为一个要素（MultiPolygon）。");
            }
        }

        var missing = wanted.Where(w => !rings.ContainsKey(w.Key)).OrderBy(w => w.Key, StringComparer.Ordinal).ToList();
        return missing.Count == 0 ? new BorderSet(rings)
            : Wrong("missing", $"地图文件缺 {missing.Count} 个地区：{string.Join("、", missing.Take(5).Select(m => $"{m.Value}（{m.Key}）"))}{(missing.Count > 5 ? "等" : "")}。请补齐后重新上传。");
    }

    internal static string? CodeOf(JsonElement feature)
    {
        if (feature.ValueKind != JsonValueKind.Object || !feature.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        // National map services write 156140400: the country before the code.
        return CodeNames.Select(n => TextOf(properties, n)).OfType<string>().Select(t => t is { Length: 9 } && t.StartsWith("156", StringComparison.Ordinal) ? t[3..] : t)
            .FirstOrDefault(t => t.Length == 6 && t.All(char.IsAsciiDigit));
    }

    private static string? TextOf(JsonElement element, string name) => element.TryGetProperty(name, out var value)
        ? value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null }
        : null;

    private static Problem Wrong(string code, string message) => new($"map.{code}", message, "File");
}
