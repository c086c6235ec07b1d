using System.Text.Json;

namespace Chuangpu.Cli.Calc;

/// <summary>A part of a JSON file, with the way to it, so that what is wrong can be named.</summary>
internal sealed class JsonPart(JsonElement element, string path)
{
    public string Path => path;

    public bool IsText => element.ValueKind == JsonValueKind.String;

    /// <summary>The member, or null where it is missing or null.</summary>
    public JsonPart? Find(string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var part) && part.ValueKind != JsonValueKind.Null
        ? new JsonPart(part, path.Length == 0 ? name : $"{path}.{name}") : null;

    public JsonPart Need(string name) => Find(name) ?? throw new JsonPartException(path.Length == 0 ? "最外层" : path, $"缺少 {name}");

    public IEnumerable<JsonPart> Items() => element.ValueKind == JsonValueKind.Array
        ? element.EnumerateArray().Select((item, i) => new JsonPart(item, $"{path}[{i}]")).ToList() : throw new JsonPartException(path, "应是列表 [ … ]");

    public string Text() => element.ValueKind == JsonValueKind.String && element.GetString() is { Length: > 0 } text ? text : throw new JsonPartException(path, "应是文字");

    /// <summary>A list of texts, or one.</summary>
    public IReadOnlyList<string> Texts() => IsText ? [Text()] : [.. Items().Select(i => i.Text())];

    public double Number() => element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var number) && double.IsFinite(number) ? number : throw new JsonPartException(path, "应是数字");

    public bool YesNo() => element.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => throw new JsonPartException(path, "应是 true 或 false") };

    public T Choose<T>(params (string Word, T Value)[] choices) => Choose(path, Text(), choices);

    public static T Choose<T>(string path, string word, (string Word, T Value)[] choices)
    {
        foreach (var choice in choices)
            if (choice.Word == word)
                return choice.Value;
        throw new JsonPartException(path, $"只能是 {string.Join('、', choices.Select(c => c.Word))}，不能是“{word}”");
    }
}
