using System.Text.Json;

namespace Chuangpu.Plans.Demo;

/// <summary>
/// Reads the files of <c>data/demo</c> that travel with this assembly. Each seed reads the part it needs into a record of its
/// own: <c>DemoFile.Read&lt;ProgressPart&gt;("progress.json")</c>.
/// </summary>
public static class DemoFile
{
    private const string Root = "demo/";

    /// <summary>The names of the files of plans, such as <c>plans/changzhi-2021-2025.json</c>, in order.</summary>
    public static IReadOnlyList<string> Plans { get; } =
    [
        .. typeof(DemoFile).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Root + "plans/", StringComparison.Ordinal)).Select(n => n[Root.Length..]).Order(StringComparer.Ordinal),
    ];

    /// <summary>Reads a text.</summary>
    /// <param name="name">The name below <c>data</c>, such as <c>samples/….txt</c>.</param>
    public static string ReadText(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    /// <summary>Reads a file of facts.</summary>
    /// <typeparam name="T">A record with the members wanted, in camel case in the file; others are passed over.</typeparam>
    /// <param name="name">The name below <c>data/demo</c>.</param>
    public static T Read<T>(string name)
    {
        using var stream = Open(name);
        return JsonSerializer.Deserialize<T>(stream, JsonSerializerOptions.Web)
            ?? throw new InvalidDataException($"The demo file {name} is empty.");
    }

    private static Stream Open(string name) => typeof(DemoFile).Assembly.GetManifestResourceStream(Root + name)
        ?? throw new FileNotFoundException($"The demo file {name} is not part of the program.");
}
