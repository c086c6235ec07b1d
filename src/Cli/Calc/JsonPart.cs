using System.Text.Json;
using System.Text.RegularExpressions;

namespace Chuangpu.Cli.Calc;

/// <summary>A part of a JSON file, with the way to it, so that what is wrong can be named.</summary>
/// <param name="element">The part.</param>
/// <param name="path">The way to it.</param>
/// <param name="asked">The paths of all members that were asked for, of the whole file.</param>
internal sealed partial class JsonPart(JsonElement element, string path, HashSet<string> asked)
{
    public JsonPart(JsonElement root)
        : this(root, "", [])
    {
    }

    public string Path => path;

    public bool IsText => element.ValueKind == JsonValueKind.String;

    /// <summary>The member, or null where it is missing or null.</summary>
    public JsonPart? Find(string name)
    {
        asked.Add(Under(name));
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var part) && part.ValueKind != JsonValueKind.Null ? new JsonPart(part, Under(name), asked) : null;
    }

    /// <summary>The members nobody asked for, such as misspelt ones; those of the items of a list once.</summary>
    public IReadOnlyList<string> Unread() => [.. Unread(element, path).Select(p => Place().Replace(p, "[]")).Distinct()];

    public JsonPart Need(string name) => Find(name) ?? throw new JsonPartException(path.Length == 0 ? "最外层" : path, $"缺少 {name}");

    public IEnumerable<JsonPart> Items() => element.ValueKind == JsonValueKind.Array
        ? element.EnumerateArray().Select((item, i) => new JsonPart(item, $"{path}[{i}]", asked)).ToList() : throw new JsonPartException(path, "应是列表 [ … ]");

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

    private string Under(string name) => path.Length == 0 ? name : $"{path}.{name}";

    private IEnumerable<string> Unread(JsonElement of, string at) => of.ValueKind switch
    {
        JsonValueKind.Object => of.EnumerateObject().SelectMany(m => (at.Length == 0 ? m.Name : $"{at}.{m.Name}") is var member && asked.Contains(member) ? Unread(m.Value, member) : [member]),
        JsonValueKind.Array => of.EnumerateArray().SelectMany((item, i) => Unread(item, $"{at}[{i}]")),
        _ => [],
    };

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Place();
}
