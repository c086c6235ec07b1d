using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Chuangpu.Reading.Tests.Formats;

/// <summary>Makes PDFs object by object: text at places, pictures, passwords, and broken ones.</summary>
internal sealed class PdfFile
{
    private const int Font = 3;

    private readonly List<byte[]> _objects = [[], [], [], [], []];
    private readonly List<int> _pages = [];
    private readonly SortedSet<char> _characters = [' '];

    /// <summary>Added to the trailer, such as an encryption dictionary.</summary>
    public string Trailer { get; set; } = "";

    /// <summary>A line of text at a place, in points from the lower left.</summary>
    public string Text(double x, double y, string text, double size = 16)
    {
        _characters.UnionWith(text);
        var codes = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));
        return string.Create(CultureInfo.InvariantCulture, $"BT /F {size} Tf 1 0 0 1 {x} {y} Tm <{codes}> Tj ET\n");
    }

    public static string Line(double x1, double y1, double x2, double y2) =>
        string.Create(CultureInfo.InvariantCulture, $"{x1} {y1} m {x2} {y2} l S\n");

    public PdfFile Page(params string[] content) => Page(Latin(string.Concat(content)), "");

    public PdfFile PackedPage(Action<Stream> write)
    {
        using var packed = new MemoryStream();
        using (var flate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            write(flate);
        return Page(packed.ToArray(), "/Filter /FlateDecode ");
    }

    public PdfFile PicturePage()
    {
        var picture = Add(StreamOf("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 ", [0x80]));
        var content = Add(StreamOf("", Latin("q 595 0 0 842 0 0 cm /P Do Q")));
        AddPage(content, $"/XObject << /P {picture} 0 R >>");
        return this;
    }

    public byte[] Bytes()
    {
        _objects[0] = Latin("<< /Type /Catalog /Pages 2 0 R >>");
        _objects[1] = Latin($"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join(' ', _pages.Select(page => $"{page} 0 R"))}] >>");
        _objects[2] = Latin("<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>");
        _objects[3] = Latin("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [32 126 500] "
            + "/FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >> >>");
        _objects[4] = StreamOf("", Latin(ToUnicode()));

        using var file = new MemoryStream();
        void Write(string text) => file.Write(Latin(text));
        Write("%PDF-1.7\n");
        List<long> places = [];
        for (var i = 0; i < _objects.Count; i++)
        {
            places.Add(file.Position);
            Write($"{i + 1} 0 obj\n");
            file.Write(_objects[i]);
            Write("\nendobj\n");
        }

        var table = file.Position;
        Write($"xref\n0 {_objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            Write($"{place:D10} 00000 n \n");
        Write($"trailer\n<< /Size {_objects.Count + 1} /Root 1 0 R {Trailer}>>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();
    }

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] StreamOf(string dictionary, byte[] content) =>
        [.. Latin($"<< {dictionary}/Length {content.Length} >>\nstream\n"), .. content, .. Latin("\nendstream")];

    private PdfFile Page(byte[] content, string filter)
    {
        AddPage(Add(StreamOf(filter, content)), $"/Font << /F {Font} 0 R >>");
        return this;
    }

    private void AddPage(int content, string resources) =>
        _pages.Add(Add(Latin($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << {resources} >> /Contents {content} 0 R >>")));

    private int Add(byte[] content)
    {
        _objects.Add(content);
        return _objects.Count;
    }

    private string ToUnicode()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var part in _characters.Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{part.Length} beginbfchar\n");
            foreach (var c in part)
                map.Append(CultureInfo.InvariantCulture, $"<{(int)c:X4}> <{(int)c:X4}>\n");
            map.Append("endbfchar\n");
        }

        return map.Append("endcmap CMapName currentdict /CMap defineresource pop end end").ToString();
    }
}
