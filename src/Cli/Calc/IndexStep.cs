using System.Globalization;

namespace Chuangpu.Cli.Calc;

/// <summary>A step's method with its settings, written as an object, {"method": "minmax", "lo": 0, "hi": 100}, or in short, "minmax(0, 100)".</summary>
internal sealed record IndexStep(string Path, string Method, JsonPart? Settings, IReadOnlyList<string> InOrder)
{
    public static IndexStep Of(JsonPart? part, string otherwise)
    {
        if (part is null)
            return new("", otherwise, null, []);
        if (!part.IsText)
            return new(part.Path, part.Need("method").Text(), part, []);
        var text = part.Text().Trim();
        var open = text.IndexOf('(', StringComparison.Ordinal);
        return open < 0 || !text.EndsWith(')')
            ? new(part.Path, text, null, [])
            : new(part.Path, text[..open].Trim(), null, text[(open + 1)..^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    public T Choose<T>(params (string Word, T Value)[] choices) => JsonPart.Choose(Path, Method, choices);

    /// <summary>A setting by its name, or by its place in the short form.</summary>
    public string? Text(string name, int place) => Settings?.Find(name)?.Text() ?? (place < InOrder.Count ? InOrder[place] : null);

    public double? Number(string name, int place)
    {
        if (Settings?.Find(name) is { } part)
            return part.Number();
        if (place >= InOrder.Count)
            return null;
        return double.TryParse(InOrder[place], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number : throw new JsonPartException(Path, $"“{InOrder[place]}”不是数字");
    }
}
