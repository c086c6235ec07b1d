using System.Text;
using Chuangpu.Reading.Formats;

namespace Chuangpu.Reading.Tests.Formats;

/// <summary>PDFs that name themselves or nest without end. An unguarded one ends the process, and this test run with it.</summary>
public sealed class HostilePdfTests
{
    private const string Catalog = "<< /Type /Catalog /Pages 2 0 R >>";
    private const string Pages = "<< /Type /Pages /Count 1 /Kids [3 0 R] >>";

    public static TheoryData<string, string[]> Files => new()
    {
        { "references in a ring", [Catalog, Pages, "<< /Type /Page /Parent 2 0 R /MediaBox 4 0 R /Contents 5 0 R >>", "5 0 R", "4 0 R"] },
        { "a reference behind a comment", [Catalog, Pages, "<< /Type /Page /Parent 2 0 R /MediaBox 4 0 R >>", "% note\n4 % note\n0 R"] },
        { "references in an object stream", [Catalog, Pages, "<< /Type /Page /Parent 2 0 R /MediaBox 9 0 R >>", Stream("/Type /ObjStm /N 1 /First 4 ", "9 0 9 0 R")] },
        { "a colour space", [Catalog, Pages, Page("/ColorSpace << /C 5 0 R >>"), Stream("", "/C cs 1 sc"), "[/Separation /X 5 0 R << /FunctionType 2 /Domain [0 1] /N 1 >>]"] },
        { "a function", [Catalog, Pages, Page("/Shading << /S << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 1 1] /Function 5 0 R >> >>"), Stream("", "/S sh"), "<< /FunctionType 3 /Domain [0 1] /Functions [5 0 R] /Bounds [] /Encode [0 1] >>"] },
        { "a font", [Catalog, Pages, Page("/Font << /F 5 0 R >>"), Stream("", "BT /F 9 Tf (aa) Tj ET"), "<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /BaseFont /A /DescendantFonts [5 0 R] >>"] },
        { "a page tree", [Catalog, "<< /Type /Pages /Count 1 /Kids [2 0 R] >>"] },
        { "a length", [Catalog, Pages, Page(""), "<< /Length 4 0 R >>\nstream\nq\nendstream"] },
        { "forms in forms", [Catalog, Pages, Page("/XObject << /X 5 0 R >>"), Stream("", "/X Do"), .. Enumerable.Range(6, 30).Select(next => Form(next)), Form(0)] },
        { "open arrays", [Catalog, Pages, Page(""), Stream("", new string('[', 500_000))] },
        { "open dictionaries", [Catalog, Pages, Page(""), Stream("", string.Concat(Enumerable.Repeat("<<", 500_000)))] },
        { "saved states", [Catalog, Pages, Page(""), Stream("", string.Concat(Enumerable.Repeat("q ", 500_000)))] },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Load_PdfThatNamesItselfOrNestsWithoutEnd_IsRefused(string what, string[] objects)
    {
        var failure = Assert.IsType<LoadFailure>(Loading.Load(Encoding.Latin1.GetBytes(Write(objects)), "a.pdf"));
        Assert.True(failure.Reason is LoadFailureReason.Corrupt or LoadFailureReason.Empty or LoadFailureReason.ZipBomb, what + failure.Reason);
    }

    private static string Page(string resources) => $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << {resources} >> /Contents 4 0 R >>";

    private static string Stream(string dictionary, string content) => $"<< {dictionary}/Length {content.Length} >>\nstream\n{content}\nendstream";

    private static string Form(int next) => Stream(
        $"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {next} 0 R >> >> ", string.Concat(Enumerable.Repeat("/X Do ", 10)));

    private static string Write(string[] objects)
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(file.Length);
            file.Append(i + 1).Append(" 0 obj\n").Append(objects[i]).Append("\nendobj\n");
        }

        var table = file.Length;
        file.Append("xref\n0 ").Append(objects.Length + 1).Append("\n0000000000 65535 f \n");
        foreach (var place in places)
            file.Append(place.ToString("D10")).Append(" 00000 n \n");
        return file.Append($"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n").ToString();
    }
}
