namespace Chuangpu.Reading;

/// <summary>A paragraph, a heading or a table cell: repaired text with a map back to the source.</summary>
internal sealed class Passage(string text, int[] map)
{
    private readonly int[] map = map;
    private string? masked;

    public string Text { get; } = text;

    public static Passage Empty { get; } = new("", []);

    public int Length => Text.Length;

    /// <summary>Two pieces of one cell, in source order.</summary>
    public static Passage Concat(Passage first, Passage second) =>
        second.Length == 0 ? first : first.Length == 0 ? second : new Passage(first.Text + second.Text, [.. first.map, .. second.map]);

    /// <summary>The same length as the text, with what stands in brackets, book marks and quotes blacked out.</summary>
    public string Masked => masked ??= Mask.Apply(Text);

    public Passage Slice(int start, int end) => new(Text[start..end], map[start..end]);

    /// <summary>The place in the source of the character at <paramref name="index"/>.</summary>
    public int SourceStart(int index) => map[index];

    /// <summary>The place in the source behind the character before <paramref name="index"/>.</summary>
    public int SourceEnd(int index) => map[index - 1] + 1;
}
