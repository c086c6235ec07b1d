namespace Chuangpu.Reading.Formats.Pdf;

/// <summary>A line of text on a page with its place, in points.</summary>
internal sealed record PdfLine(string Text, double Left, double Right, double Base, double Size)
{
    /// <summary>A row of a table: never joined to its neighbours, never a paragraph's part.</summary>
    public bool IsRow { get; init; }
}
