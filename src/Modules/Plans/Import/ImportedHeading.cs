using System.Text.Json;
using Chuangpu.Kernel.Texts;
using Chuangpu.Reading;

namespace Chuangpu.Plans.Import;

/// <summary>A heading of a document that is not published yet; it becomes a <see cref="Source.Heading"/>.</summary>
/// <param name="Number">The number as written, or empty.</param>
/// <param name="Title">The heading without its number.</param>
/// <param name="Depth">1 for a chapter.</param>
/// <param name="Kind">section, box or table.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
public sealed record ImportedHeading(string Number, string Title, int Depth, string Kind, int Start, int End)
{
    /// <summary>The outline as stored.</summary>
    public static string Write(IEnumerable<OutlineEntry> outline, string text) => JsonSerializer.Serialize(outline.Select(e => Of(e, text)), FindingFields.Json);

    /// <summary>The outline as stored, read again.</summary>
    public static IReadOnlyList<ImportedHeading> Read(string outline) => JsonSerializer.Deserialize<List<ImportedHeading>>(outline, FindingFields.Json)!;

    /// <summary>A heading of an extract, its number with the punctuation it has in the text.</summary>
    public static ImportedHeading Of(OutlineEntry entry, string text)
    {
        var written = Words.OneLine(text[entry.Start..entry.End]);
        var at = written.IndexOf(entry.Heading, StringComparison.Ordinal);
        return new ImportedHeading(
            Words.Clip(at > 0 ? written[..at].Trim() : entry.Number ?? "", 30), Words.Clip(entry.Heading, 300), entry.Depth, Words.Clip(entry.Kind, 10), entry.Start, entry.End);
    }

    /// <summary>Number and title as the document has them.</summary>
    public override string ToString() =>
        Number.Length == 0 ? Title : char.IsLetterOrDigit(Number[^1]) ? $"{Number} {Title}" : Number + Title;
}
