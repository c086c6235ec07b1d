using System.Text.Json;

namespace Chuangpu.Kernel.Modules;

/// <summary>A list of the demo region that comes with the program (data/demo): one object whose member of the file's name holds the rows.</summary>
internal static class DemoFile
{
    /// <summary>The rows.</summary>
    /// <param name="name">The file without its ending, such as <c>users</c>.</param>
    public static IReadOnlyList<JsonElement> Read(string name)
    {
        using var stream = typeof(DemoFile).Assembly.GetManifestResourceStream($"demo/{name}.json")
            ?? throw new InvalidOperationException($"demo/{name}.json is not embedded.");
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.GetProperty(name).EnumerateArray().Select(e => e.Clone())];
    }
}
