using System.Globalization;
using System.Xml.Linq;
using Chuangpu.Kernel.Exports;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chuangpu.Kernel.Documents;

/// <summary>
/// A native chart (ISO/IEC 29500-1, DrawingML 21.2) with its values cached, so that it is drawn without opening anything, and with
/// the workbook behind it, so that whoever edits the text can edit the chart.
/// </summary>
internal static class ChartDrawing
{
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // Dark enough to be told apart in a grey print.
    private static readonly string[] Colours = ["1F5FBF", "D97706", "2F855A", "7C3AED", "B91C1C", "475569"];

    private const long Width = 5_400_000, Height = 1_700_000, OfBar = 260_000, AroundBars = 900_000;

    // Two drawings of so many lying bars fit on a page, so that none leaves a page before it empty.
    private const int MostBars = 10;

    /// <summary>The drawings of a chart: one, or several on the same scale where it has more lying bars than a drawing holds.</summary>
    public static IEnumerable<Drawing> Make(MainDocumentPart main, DocumentChart chart, Func<int> number)
    {
        var count = chart.Categories.Count;
        if (chart.Form != DocumentChartForm.Bars || count <= MostBars)
        {
            return [Make(main, chart, number(), null)];
        }

        // As even as can be, rather than one bar alone in the last.
        var size = Parts(count, Parts(count, MostBars));
        var parts = Parts(count, size);
        var scale = ChartScale.Of(chart.Series.SelectMany(s => s.Values));
        return Enumerable.Range(0, parts).Select(i => Make(main, PartOf(chart, i * size, size) with { Title = $"{chart.Title}（{i + 1}/{parts}）" }, number(), scale));
    }

    private static int Parts(int count, int size) => (count + size - 1) / size;

    private static DocumentChart PartOf(DocumentChart chart, int from, int size) =>
        chart with { Categories = [.. chart.Categories.Skip(from).Take(size)], Series = [.. chart.Series.Select(s => s with { Values = [.. s.Values.Skip(from).Take(size)] })] };

    private static Drawing Make(MainDocumentPart main, DocumentChart chart, int number, ChartScale? scale)
    {
        var part = main.AddNewPart<ChartPart>();
        var book = part.AddNewPart<EmbeddedPackagePart>(XlsxWriter.MediaType, "rId1");
        using (var stream = new MemoryStream())
        {
            XlsxWriter.Write(stream, [new("数据", [new("类别"), .. chart.Series.Select(s => new SheetColumn(s.Name))], [.. chart.Categories.Select((c, i) => (object?[])[c, .. chart.Series.Select(s => (object?)s.Values[i])])])], [new("图", chart.Title), new("单位", chart.Unit)]);
            stream.Position = 0;
            book.FeedData(stream);
        }

        using (var stream = new MemoryStream())
        {
            Space(chart, scale).Save(stream);
            stream.Position = 0;
            part.FeedData(stream);
        }

        var height = chart.Form == DocumentChartForm.Bars ? Math.Max((chart.Categories.Count * OfBar) + AroundBars, Height) : Height;
        return new Drawing(Frame(main.GetIdOfPart(part), chart.Title, number, height).ToString(SaveOptions.DisableFormatting));
    }

    private static XElement Frame(string id, string title, int number, long height)
    {
        XNamespace w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main", wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
        return new(w + "drawing", new XAttribute(XNamespace.Xmlns + "w", w), new XAttribute(XNamespace.Xmlns + "wp", wp), new XAttribute(XNamespace.Xmlns + "a", A), new XAttribute(XNamespace.Xmlns + "c", C), new XAttribute(XNamespace.Xmlns + "r", R),
            new XElement(wp + "inline", Att("distT", 0), Att("distB", 0), Att("distL", 0), Att("distR", 0),
                new XElement(wp + "extent", Att("cx", Width), Att("cy", height)),
                new XElement(wp + "docPr", Att("id", 7000 + number), Att("name", $"图{number}"), Att("descr", XmlText.Sound(title))),
                new XElement(wp + "cNvGraphicFramePr"),
                new XElement(A + "graphic", new XElement(A + "graphicData", Att("uri", C.NamespaceName), new XElement(C + "chart", new XAttribute(R + "id", id))))));
    }

    private static XElement Space(DocumentChart chart, ChartScale? scale)
    {
        var lying = chart.Form == DocumentChartForm.Bars;
        var plot = chart.Form == DocumentChartForm.Lines
            ? new XElement(C + "lineChart", Val("grouping", "standard"), Val("varyColors", 0), Series(chart), Val("marker", 1), Val("axId", 11), Val("axId", 12))
            : new XElement(C + "barChart", Val("barDir", lying ? "bar" : "col"), Val("grouping", "clustered"), Val("varyColors", 0), Series(chart), Val("gapWidth", 60), Val("axId", 11), Val("axId", 12));
        return new(C + "chartSpace", new XAttribute(XNamespace.Xmlns + "c", C), new XAttribute(XNamespace.Xmlns + "a", A), new XAttribute(XNamespace.Xmlns + "r", R),
            Val("roundedCorners", 0),
            new XElement(C + "chart",
                new XElement(C + "title", Rich(chart.Unit.Length == 0 ? chart.Title : $"{chart.Title}（{chart.Unit}）", 1200, bold: true), Val("overlay", 0)),
                Val("autoTitleDeleted", 0),
                new XElement(C + "plotArea", new XElement(C + "layout"), plot, Axis("catAx", lying, null), Axis("valAx", lying, scale)),
                chart.Series.Count > 1 ? new XElement(C + "legend", Val("legendPos", "b"), Val("overlay", 0), Letters(1000)) : null,
                Val("plotVisOnly", 1), Val("dispBlanksAs", "gap")),
            new XElement(C + "spPr", new XElement(A + "noFill"), new XElement(A + "ln", new XElement(A + "noFill"))),
            new XElement(C + "externalData", new XAttribute(R + "id", "rId1"), Val("autoUpdate", 0)));
    }

    private static IEnumerable<XElement> Series(DocumentChart chart) => chart.Series.Select((s, i) =>
    {
        var (column, colour, last) = ((char)('B' + i), Colours[i % Colours.Length], chart.Categories.Count + 1);
        var line = chart.Form == DocumentChartForm.Lines;
        return new XElement(C + "ser", Val("idx", i), Val("order", i),
            new XElement(C + "tx", Strings($"数据!${column}$1", [s.Name])),
            new XElement(C + "spPr", line ? new XElement(A + "ln", Att("w", 25400), Fill(colour)) : Fill(colour)),
            line ? new XElement(C + "marker", Val("symbol", "circle"), Val("size", 5), new XElement(C + "spPr", Fill(colour))) : Val("invertIfNegative", 0),
            line ? null : Labels(chart),
            new XElement(C + "cat", Strings($"数据!$A$2:$A${last}", chart.Categories)),
            new XElement(C + "val", new XElement(C + "numRef", new XElement(C + "f", $"数据!${column}$2:${column}${last}"),
                new XElement(C + "numCache", new XElement(C + "formatCode", "General"), Val("ptCount", s.Values.Count),
                    s.Values.Select((v, at) => v is { } value ? Point(at, value.ToString(CultureInfo.InvariantCulture)) : null)))),
            line ? Val("smooth", 0) : null);
    });

    // A bar tells its number itself: nobody measures a print against the axis.
    private static XElement Labels(DocumentChart chart) => new(C + "dLbls", Letters(900), Val("dLblPos", "outEnd"),
        Val("showLegendKey", 0), Val("showVal", 1), Val("showCatName", 0), Val("showSerName", 0), Val("showPercent", 0), Val("showBubbleSize", 0));

    private static XElement Strings(string formula, IReadOnlyList<string> texts) =>
        new(C + "strRef", new XElement(C + "f", formula), new XElement(C + "strCache", Val("ptCount", texts.Count), texts.Select((t, i) => Point(i, XmlText.Sound(t)))));

    private static XElement Point(int at, string value) => new(C + "pt", Att("idx", at), new XElement(C + "v", value));

    private static XElement Axis(string name, bool lying, ChartScale? scale)
    {
        var isCategory = name == "catAx";
        return new(C + name, Val("axId", isCategory ? 11 : 12),
            // Lying bars count from below; the first belongs on top.
            new XElement(C + "scaling", Val("orientation", isCategory && lying ? "maxMin" : "minMax"), scale is null ? null : new[] { Val("max", scale.Most), Val("min", scale.Least) }),
            Val("delete", 0), Val("axPos", isCategory == lying ? "l" : "b"),
            isCategory ? null : new XElement(C + "majorGridlines", new XElement(C + "spPr", new XElement(A + "ln", Att("w", 6350), Fill("D9D9D9")))),
            Val("numFmt", "General", ("sourceLinked", "0")), Val("majorTickMark", "none"), Val("minorTickMark", "none"), Val("tickLblPos", "nextTo"), Letters(900),
            Val("crossAx", isCategory ? 12 : 11), Val("crosses", !isCategory && lying ? "max" : "autoZero"),
            isCategory ? Val("tickLblSkip", 1) : null);
    }

    private static XElement Rich(string text, int size, bool bold) =>
        new(C + "tx", new XElement(C + "rich", new XElement(A + "bodyPr"), new XElement(A + "p", new XElement(A + "r", new XElement(A + "rPr", Att("lang", "zh-CN"), Att("sz", size), Att("b", bold ? 1 : 0)), new XElement(A + "t", XmlText.Sound(text))))));

    private static XElement Letters(int size) => new(C + "txPr", new XElement(A + "bodyPr"), new XElement(A + "p", new XElement(A + "pPr", new XElement(A + "defRPr", Att("sz", size))), new XElement(A + "endParaRPr", Att("lang", "zh-CN"))));

    private static XElement Fill(string colour) => new(A + "solidFill", new XElement(A + "srgbClr", Att("val", colour)));

    private static XElement Val(string name, object value, params (string Name, string Value)[] more) =>
        name == "numFmt" ? new(C + name, Att("formatCode", value), more.Select(m => Att(m.Name, m.Value))) : new(C + name, Att("val", value));

    private static XAttribute Att(string name, object value) => new(name, value);
}
