using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Chuangpu.Reading.Formats.Pdf;

/// <summary>A PDF's text layer to text.</summary>
internal static class PdfDocumentText
{
    /// <summary>Fewer characters than this on the average page, beside pictures: a scan with at most a stamp or a page number as text.</summary>
    private const int MinCharactersPerPage = 10;

    public static string Read(ReadOnlyMemory<byte> file, LoadLimits limits, List<string> warnings, CancellationToken ct)
    {
        if (PdfBareReferences.AreIn(file.Span))
            throw Refusal.CorruptPdf();
        try
        {
            var budget = new PdfBudget(limits, ct);
            using var document = PdfDocument.Open(file, budget.Options);
            document.AddPageFactory<PdfPage, PdfPageFactory>();
            var pages = ReadPages(document, warnings, ct);
            CheckHasText(pages);

            var lines = pages.ConvertAll(page => PdfTables.Lines(page));
            PageFurniture.Remove(lines);
            return new PdfParagraphs(lines).Lay();
        }
        catch (PdfDocumentEncryptedException)
        {
            throw Refusal.EncryptedPdf();
        }
        // The library reports damage by whatever it stumbles over; to the user all of it is one thing.
        catch (Exception e) when (e is not (LoadRefusedException or OperationCanceledException or OutOfMemoryException))
        {
            throw Refusal.CorruptPdf();
        }
    }

    private static List<PdfPage> ReadPages(PdfDocument document, List<string> warnings, CancellationToken ct)
    {
        List<PdfPage> pages = [];
        List<int> damaged = [];
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            ct.ThrowIfCancellationRequested();
            try
            {
                pages.Add(document.GetPage<PdfPage>(number));
            }
            // One damaged page does not cost the others.
            catch (Exception e) when (e is not (LoadRefusedException or OperationCanceledException or OutOfMemoryException))
            {
                damaged.Add(number);
            }
        }

        if (pages.Count == 0)
            throw Refusal.CorruptPdf();
        if (damaged.Count > 0)
            warnings.Add($"第 {string.Join('、', damaged.Take(10))} 页已损坏，未能读取，请对照原文件补录");
        return pages;
    }

    private static void CheckHasText(List<PdfPage> pages)
    {
        var characters = pages.SelectMany(page => page.Glyphs).Where(glyph => !glyph.IsBlank).Select(glyph => glyph.Text[0]);
        int all = 0, lost = 0;
        foreach (var c in characters)
        {
            all++;
            // Without a table to Unicode a font's glyphs come out as private-use, replacement or control characters.
            if (c is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') || char.IsControl(c))
                lost++;
        }

        if (all == 0 || (all < pages.Count * MinCharactersPerPage && pages.Exists(page => page.Pictures > 0)))
            throw pages.Exists(page => page.Pictures > 0) ? Refusal.Scanned(pages.Count) : Refusal.Empty();
        if (lost * 2 > all)
            throw Refusal.NoCharacters();
    }
}
