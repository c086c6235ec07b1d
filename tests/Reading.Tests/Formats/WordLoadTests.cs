using Chuangpu.Reading.Formats;
using static Chuangpu.Reading.Tests.Formats.WordFile;

namespace Chuangpu.Reading.Tests.Formats;

public sealed class WordLoadTests
{
    private static string Text(string body, string? numbering = null, string? styles = null)
    {
        var document = Loading.Loaded(Of(body, numbering, styles), "规划.docx");
        Assert.Equal(SourceFormat.Word, document.Format);
        Assert.Empty(document.Warnings);
        return document.Text;
    }

    [Fact]
    public void Load_Paragraphs_AreLinesWithAnEmptyOneBetween() =>
        Assert.Equal("第一章\n\n到2030年，\t企业\n达到100家。", Text(
            Paragraph("第一章") + "<w:p/>" + $"<w:p>{Run("到2030年，")}<w:r><w:tab/></w:r><w:proofErr/>{Run("企业")}<w:r><w:br/></w:r>{Run("达到100家。")}</w:p>"));

    [Fact]
    public void Load_TabStopsInAParagraphsProperties_AreNoTabs() =>
        Assert.Equal("正文", Text(Paragraph("正文", "<w:tabs><w:tab w:val=\"left\" w:pos=\"420\"/></w:tabs>")));

    [Fact]
    public void Load_TrackedChanges_ShowsTheTextAsAccepted() =>
        Assert.Equal("达到120家。", Text(
            $"<w:p>{Run("达到")}<w:del w:id=\"1\"><w:r><w:delText>100</w:delText></w:r></w:del><w:ins w:id=\"2\">{Run("120")}</w:ins>{Run("家。")}"
            + $"<w:moveFrom w:id=\"3\">{Run("移走")}</w:moveFrom></w:p>"));

    [Fact]
    public void Load_HiddenRunsAndFieldCodes_AreLeftOut() =>
        Assert.Equal("见第3页", Text(
            "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>批注</w:t></w:r>" + Run("见第")
            + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGEREF a</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
            + Run("3") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + Run("页") + "</w:p>"));

    [Fact]
    public void Load_Table_IsALineARowWithTabsBetweenCells() =>
        Assert.Equal("前文\n\n指标\t2025年\t2030年\n研发 强度\t\t3%\n\n后文", Text(
            Paragraph("前文")
            + $"<w:tbl><w:tr>{Cell(Paragraph("指标"))}{Cell(Paragraph("2025年"))}{Cell(Paragraph("2030年"))}</w:tr>"
            + $"<w:tr>{Cell(Paragraph("研发") + Paragraph("强度"))}{Cell("<w:p/>")}{Cell(Paragraph("3%"))}</w:tr></w:tbl>"
            + Paragraph("后文")));

    [Fact]
    public void Load_MergedCells_KeepColumnsUnderTheirHeads() =>
        Assert.Equal("类别\t\t目标\n企业\t高企\t120\n\t瞪羚\t10", Text(
            $"<w:tbl><w:tr>{Cell(Paragraph("类别"), "<w:gridSpan w:val=\"2\"/>")}{Cell(Paragraph("目标"))}</w:tr>"
            + $"<w:tr>{Cell(Paragraph("企业"), "<w:vMerge w:val=\"restart\"/>")}{Cell(Paragraph("高企"))}{Cell(Paragraph("120"))}</w:tr>"
            + $"<w:tr>{Cell("<w:p/>", "<w:vMerge/>")}{Cell(Paragraph("瞪羚"))}{Cell(Paragraph("10"))}</w:tr></w:tbl>"));

    [Fact]
    public void Load_FrameOfOneCell_KeepsItsParagraphs() =>
        Assert.Equal("专栏1\n\n第一项\n\n第二项", Text($"<w:tbl><w:tr>{Cell(Paragraph("专栏1") + Paragraph("第一项") + Paragraph("第二项"))}</w:tr></w:tbl>"));

    [Fact]
    public void Load_TextBox_FollowsItsParagraphAndIsReadOnce() =>
        Assert.Equal("正文前后\n\n框中字", Text(
            $"<w:p>{Run("正文前")}<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx><w:txbxContent>{Paragraph("框中字")}</w:txbxContent></wps:txbx></mc:Choice>"
            + $"<mc:Fallback><w:pict><v:textbox><w:txbxContent>{Paragraph("框中字")}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>{Run("后")}</w:p>"));

    [Fact]
    public void Load_AutomaticNumbers_AreWrittenOut()
    {
        const string Numbering = """
            <w:abstractNum w:abstractNumId="7">
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="第%1章"/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
            <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%3"/></w:lvl>
            <w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="——"/></w:lvl>
            </w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
            <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="11"/></w:lvlOverride></w:num>
            """;
        const string Styles = """
            <w:style w:type="paragraph" w:styleId="H"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="Child"><w:basedOn w:val="H"/></w:style>
            """;
        Assert.Equal(
            "第一章 总则\n\n（一）甲\n\n1.1 子\n\n1.2 丑\n\n（二）乙\n\n第二章 分则\n\n（一）丙\n\n—— 丁\n\n（十一）戊\n\n无号",
            Text(
                Paragraph("总则", "<w:pStyle w:val=\"H\"/>") + Paragraph("甲", Numbered(1, 1)) + Paragraph("子", Numbered(1, 2)) + Paragraph("丑", Numbered(1, 2))
                + Paragraph("乙", Numbered(1, 1)) + Paragraph("分则", "<w:pStyle w:val=\"Child\"/>") + Paragraph("丙", Numbered(1, 1)) + Paragraph("丁", Numbered(1, 3))
                + Paragraph("戊", Numbered(2, 1)) + Paragraph("无号", "<w:pStyle w:val=\"H\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr>"),
                Numbering,
                Styles));
    }

    [Theory]
    [InlineData("decimal", "21", "21")]
    [InlineData("chineseCounting", "10", "十")]
    [InlineData("chineseCountingThousand", "105", "一百零五")]
    [InlineData("japaneseCounting", "20", "二十")]
    [InlineData("ideographTraditional", "3", "丙")]
    [InlineData("decimalEnclosedCircle", "12", "⑫")]
    [InlineData("decimalFullWidth", "34", "３４")]
    [InlineData("lowerLetter", "28", "bb")]
    [InlineData("upperRoman", "14", "XIV")]
    [InlineData("none", "5", "")]
    public void Load_NumberFormats_AreWrittenAsWordDoes(string format, string start, string written) =>
        Assert.Equal(written + "、文", Text(
            Paragraph("文", Numbered(1, 0)),
            $"<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"{start}\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"));
}
