using System.Text.Json;

namespace Chuangpu.Kernel.Regions.Borders;

/// <summary>The simplified borders that come with the program (data/maps): the prefectures and counties of 山西省.</summary>
public static class Sketch
{
    private static readonly Lazy<BorderSet> Read = new(() =>
    {
        using var stream = typeof(Sketch).Assembly.GetManifestResourceStream("maps/shanxi.geojson") ?? throw new InvalidOperationException("maps/shanxi.geojson is not embedded.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return Trusted(copy.ToArray());
    });

    /// <summary>The borders.</summary>
    public static BorderSet Borders => Read.Value;

    /// <summary>A file that was checked when it was taken in: every code in it is wanted.</summary>
    internal static BorderSet Trusted(byte[] content)
    {
        using var document = JsonDocument.Parse(content.AsMemory(content is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0));
        var wanted = document.RootElement.GetProperty("features").EnumerateArray().Select(BorderFile.CodeOf).OfType<string>().Distinct().ToDictionary(c => c, c => c);
        return BorderFile.Read(content, wanted).Value;
    }
}
