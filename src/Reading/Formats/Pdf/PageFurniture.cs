using System.Text;

namespace Chuangpu.Reading.Formats.Pdf;

/// <summary>Takes page numbers and running heads off the pages: they would cut the sentences that go on overleaf.</summary>
internal static class PageFurniture
{
    /// <summary>A head must stand on this many pages to be called running.</summary>
    private const int MinPages = 3;

    private const string Dashes = "-—–－·•.／/ \t";

    public static void Remove(IReadOnlyList<List<PdfLine>> pages)
    {
        foreach (var page in pages)
        {
            if (page.Count > 0 && IsPageNumber(page[^1]))
                page.RemoveAt(page.Count - 1);
            if (page.Count > 0 && IsPageNumber(page[0]))
                page.RemoveAt(0);
        }

        RemoveRunning(pages, page => 0);
        RemoveRunning(pages, page => page.Count - 1);
    }

    private static void RemoveRunning(IReadOnlyList<List<PdfLine>> pages, Func<List<PdfLine>, int> place)
    {
        // Twice: a head often has two lines.
        for (var pass = 0; pass < 2; pass++)
        {
            var running = pages.Where(page => page.Count > 1)
                .GroupBy(page => WithoutDigits(page[place(page)].Text))
                .Where(group => group.Key.Length > 0 && group.Count() >= Math.Max(MinPages, pages.Count / 3))
                .SelectMany(group => group)
                .ToList();
            foreach (var page in running)
                page.RemoveAt(place(page));
        }
    }

    private static bool IsPageNumber(PdfLine line)
    {
        if (line.IsRow || line.Text.Length > 20)
            return false;
        var bare = new StringBuilder(line.Text);
        foreach (var dash in Dashes)
            bare.Replace(dash.ToString(), "");
        var text = bare.ToString().Replace("第", "").Replace("页", "").Replace("共", "");
        return text.Length is > 0 and <= 8 && text.All(char.IsDigit);
    }

    private static string WithoutDigits(string text) => string.Concat(text.Where(c => !char.IsDigit(c) && !char.IsWhiteSpace(c)));
}
