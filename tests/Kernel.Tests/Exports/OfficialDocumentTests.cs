using Chuangpu.Kernel.Exports;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chuangpu.Kernel.Tests.Exports;

public sealed class OfficialDocumentTests
{
    private static readonly DateTimeOffset Now = new(2025, 6, 30, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Write_DocumentOfEveryPart_IsValid()
    {
        using var file = Write(Sample());

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void Write_Headings_NumberThemselves()
    {
        using var file = Write(Sample());

        Assert.Equal(
            ["云川市规划执行情况报告", "（截至2025年6月30日）", "一、总体情况", "规划共有目标2项。", "（一）目标", "表1　目标完成情况", "", "（二）任务", "二、下一步", "（一）工作安排", "", "云川市科技局", "2025年6月30日"],
            file.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Select(p => p.InnerText));
    }

    [Fact]
    public void Write_Table_RepeatsItsHeadAndCutsNoRow()
    {
        using var file = Write(Sample());

        var rows = file.MainDocumentPart!.Document!.Body!.Descendants<TableRow>().ToList();
        Assert.NotNull(rows[0].TableRowProperties!.GetFirstChild<TableHeader>());
        Assert.All(rows, r => Assert.NotNull(r.TableRowProperties!.GetFirstChild<CantSplit>()));
        Assert.Equal(["名称", "目标值"], rows[0].Elements<TableCell>().Select(c => c.InnerText));
        Assert.Equal(["研发投入强度", "—"], rows[2].Elements<TableCell>().Select(c => c.InnerText));
    }

    [Fact]
    public void Write_Page_IsTheStandardsPaper()
    {
        using var file = Write(Sample());

        var section = file.MainDocumentPart!.Document!.Body!.Elements<SectionProperties>().Single();
        var (size, margin) = (section.GetFirstChild<PageSize>()!, section.GetFirstChild<PageMargin>()!);
        Assert.Equal((210, 297), (Millimetres((int)size.Width!.Value), Millimetres((int)size.Height!.Value)));
        Assert.Equal((37, 28), (Millimetres(margin.Top!.Value), Millimetres((int)margin.Left!.Value)));
        Assert.Equal(156, Millimetres((int)(size.Width.Value - margin.Left.Value - margin.Right!.Value)));
        Assert.Equal(225, Millimetres((int)size.Height.Value - margin.Top.Value - margin.Bottom!.Value));
        Assert.Equal(["— 1 —", "— 1 —"], file.MainDocumentPart.FooterParts.Select(f => string.Concat(f.Footer!.Descendants<Text>().Select(t => t.Text))));
        Assert.NotNull(file.MainDocumentPart.DocumentSettingsPart!.Settings!.GetFirstChild<EvenAndOddHeaders>());
    }

    [Fact]
    public void Write_Body_IsThirdSizeFangSongWithTwentyTwoLinesAPage()
    {
        using var file = Write(Sample());

        var style = file.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(s => s.Default?.Value == true);
        Assert.Equal("32", style.StyleRunProperties!.FontSize!.Val!.Value);
        Assert.Equal("仿宋_GB2312", style.StyleRunProperties.RunFonts!.EastAsia!.Value);
        Assert.Equal(22, (int)(225 / 25.4 * 1440 / int.Parse(style.StyleParagraphProperties!.SpacingBetweenLines!.Line!.Value!)));
    }

    [Theory]
    [InlineData(1, "一")]
    [InlineData(10, "十")]
    [InlineData(12, "十二")]
    [InlineData(20, "二十")]
    [InlineData(99, "九十九")]
    public void Heading_Number_IsChinese(int number, string expected)
    {
        var document = new OfficialDocument("某报告");
        for (var i = 0; i < number; i++)
        {
            document.Heading("节");
        }

        using var file = Write(document);
        Assert.Equal($"{expected}、节", file.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Last().InnerText);
    }

    private static OfficialDocument Sample() => new OfficialDocument("云川市规划执行情况报告").Subtitle("（截至2025年6月30日）")
        .Heading("总体情况").Paragraph("规划共有目标2项。\u0001")
        .Subheading("目标").Table("目标完成情况", [new("名称", 3), new("目标值", 1, Centred: true)], [["高新技术企业", "≥120家"], ["研发投入强度", null]])
        .Subheading("任务").Heading("下一步").Subheading("工作安排")
        .Signature("云川市科技局", new DateOnly(2025, 6, 30));

    private static WordprocessingDocument Write(OfficialDocument document)
    {
        var stream = new MemoryStream();
        document.Write(stream, Now);
        stream.Position = 0;
        return WordprocessingDocument.Open(stream, false);
    }

    private static int Millimetres(int twips) => (int)Math.Round(twips / 1440m * 25.4m);
}
