namespace Chuangpu.Rules.Syntax;

/// <summary>A rule's source, with what is needed to say where something is.</summary>
internal sealed class SourceText(string text)
{
    /// <summary>No rule is longer; a text that is gets one message and is not read.</summary>
    public const int MaxLength = 200_000;

    private int[]? _lineStarts;

    public string Text { get; } = text;

    public string At(SourceSpan span) => Text.Substring(span.Start, span.Length);

    /// <summary>Line and column of an index, both from 1, the column in characters.</summary>
    public (int Line, int Column) Place(int index)
    {
        _lineStarts ??= [0, .. Enumerable.Range(0, Text.Length).Where(i => Text[i] == '\n').Select(i => i + 1)];
        var line = Array.BinarySearch(_lineStarts, index);
        line = line < 0 ? ~line - 1 : line;
        return (line + 1, index - _lineStarts[line] + 1);
    }
}
