namespace Chuangpu.Kernel.Documents;

/// <summary>What takes the place of a placeholder.</summary>
/// <param name="Text">As it is read; may hold line breaks.</param>
/// <param name="Source">The number of its source in the list of sources, shown raised behind it as [3]; null for words that need none.</param>
public readonly record struct DocumentFigure(string Text, int? Source = null)
{
    /// <summary>The whole address the text leads to when it is clicked, or null.</summary>
    public string? Link { get; init; }

    /// <summary>Words that need no source.</summary>
    public static implicit operator DocumentFigure(string text) => new(text);
}
