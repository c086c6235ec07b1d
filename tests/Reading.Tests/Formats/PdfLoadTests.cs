using Chuangpu.Reading.Formats;

namespace Chuangpu.Reading.Tests.Formats;

public sealed class PdfLoadTests
{
    private readonly PdfFile _pdf = new();

    private string Text()
    {
        var document = Loading.Loaded(_pdf.Bytes(), "规划.pdf");
        Assert.Equal(SourceFormat.Pdf, document.Format);
        Assert.Empty(document.Warnings);
        return document.Text;
    }

    [Fact]
    public void Load_LinesDrawnInAnyOrder_AreReadFromTopToBottom()
    {
        _pdf.Page(
            _pdf.Text(80, 640, "到二〇三〇年达到一百二十家，其中省级三十家。"),
            _pdf.Text(80, 700, "全市高新技术企业数量稳步增加，科技型中小企业"),
            _pdf.Text(80, 670, "快速成长，规上工业企业研发活动实现全面覆盖，"));
        Assert.Equal("全市高新技术企业数量稳步增加，科技型中小企业快速成长，规上工业企业研发活动实现全面覆盖，到二〇三〇年达到一百二十家，其中省级三十家。", Text());
    }

    [Fact]
    public void Load_IndentShortLineAndLargerSize_PartParagraphs()
    {
        _pdf.Page(
            _pdf.Text(200, 760, "第一章总则", 22),
            _pdf.Text(112, 700, "全市高新技术企业数量稳步增加，科技型中小"),
            _pdf.Text(80, 670, "企业快速成长，规上工业企业研发活动实现全面覆"),
            _pdf.Text(80, 640, "盖。"),
            _pdf.Text(112, 610, "另起一段的文字从这里开始，一直写到这行末"),
            _pdf.Text(80, 580, "尾，再写满一行以便认出版心的右边在什么地方。"));
        Assert.Equal(
            "第一章总则\n\n全市高新技术企业数量稳步增加，科技型中小企业快速成长，规上工业企业研发活动实现全面覆盖。\n\n另起一段的文字从这里开始，一直写到这行末尾，再写满一行以便认出版心的右边在什么地方。",
            Text());
    }

    [Fact]
    public void Load_PageNumbersAndRunningHeads_DoNotCutTheSentence()
    {
        for (var page = 1; page <= 4; page++)
            _pdf.Page(
                _pdf.Text(220, 810, "云川市科技创新规划", 10),
                _pdf.Text(80, 700, $"这是第{page}页的正文，写满一行才看得出句子没有完"),
                _pdf.Text(280, 40, $"— {page} —", 10));
        Assert.Equal(string.Concat(Enumerable.Range(1, 4).Select(page => $"这是第{page}页的正文，写满一行才看得出句子没有完")), Text());
    }

    [Fact]
    public void Load_FullLinesOfContentsAndItems_StayApart()
    {
        _pdf.Page(
            _pdf.Text(80, 700, "第一章 总体要求……………………3"),
            _pdf.Text(80, 670, "第二章 发展目标……………………9"),
            _pdf.Text(80, 640, "附则的内容很多………………… 12"),
            _pdf.Text(80, 610, "前面的话正好写满了这一行没有余"),
            _pdf.Text(80, 580, "（一）后面的话正好写满了这一行"),
            _pdf.Text(80, 550, "1.5倍的数不是编号所以接在后面。"));
        Assert.Equal(
            ["第一章 总体要求……………………3", "第二章 发展目标……………………9", "附则的内容很多………………… 12", "前面的话正好写满了这一行没有余", "（一）后面的话正好写满了这一行1.5倍的数不是编号所以接在后面。"],
            Text().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Load_LatinWordsAndBoldByDrawingTwice_AreReadOnce()
    {
        _pdf.Page(_pdf.Text(80, 700, "R&D经费") + _pdf.Text(80.4, 700, "R&D经费"), _pdf.Text(80, 660, "High Tech") + _pdf.Text(156, 660, "Zone"));
        Assert.Equal(["R&D经费", "High Tech Zone"], Text().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Load_ColumnsWithoutRules_AreSeparatedByTabs()
    {
        _pdf.Page(_pdf.Text(80, 700, "指标"), _pdf.Text(250, 700, "2025年"), _pdf.Text(400, 700, "2030年"));
        Assert.Equal("指标\t2025年\t2030年", Text());
    }

    [Fact]
    public void Load_RuledTable_IsARowALineWhateverTheCellsHold()
    {
        // Three rows, three columns; the first cell of the second row reaches down, its text wraps, the head's last two cells are one.
        _pdf.Page(
            _pdf.Text(100, 760, "表前的一段话", 12),
            PdfFile.Line(100, 740, 400, 740), PdfFile.Line(100, 710, 400, 710), PdfFile.Line(200, 670, 400, 670), PdfFile.Line(100, 630, 400, 630),
            PdfFile.Line(100, 630, 100, 740), PdfFile.Line(200, 630, 200, 740), PdfFile.Line(300, 630, 300, 710), PdfFile.Line(400, 630, 400, 740),
            _pdf.Text(105, 720, "指标", 12), _pdf.Text(280, 720, "目标", 12),
            _pdf.Text(105, 690, "规模以上工业企业", 12), _pdf.Text(105, 675, "数量", 12), _pdf.Text(205, 685, "2025年", 12), _pdf.Text(305, 685, "120家", 12),
            _pdf.Text(205, 645, "2030年", 12), _pdf.Text(305, 645, "200家", 12),
            _pdf.Text(100, 600, "表后的一段话", 12));
        Assert.Equal("表前的一段话\n\n指标\t目标\n规模以上工业企业数量\t2025年\t120家\n\t2030年\t200家\n\n表后的一段话", Text());
    }

    [Fact]
    public void Load_TablesThatTouch_KeepTheirOwnColumns()
    {
        // Two tables of two columns, one right below the other, divided at different places.
        _pdf.Page(
            PdfFile.Line(100, 740, 400, 740), PdfFile.Line(100, 710, 400, 710), PdfFile.Line(100, 680, 400, 680), PdfFile.Line(100, 650, 400, 650),
            PdfFile.Line(100, 650, 100, 740), PdfFile.Line(400, 650, 400, 740),
            PdfFile.Line(180, 710, 180, 740), PdfFile.Line(260, 710, 260, 740), PdfFile.Line(220, 650, 220, 710), PdfFile.Line(320, 650, 320, 710),
            _pdf.Text(105, 720, "甲", 12), _pdf.Text(185, 720, "乙", 12), _pdf.Text(265, 720, "丙", 12),
            _pdf.Text(105, 690, "子", 12), _pdf.Text(225, 690, "丑", 12), _pdf.Text(325, 690, "寅", 12),
            _pdf.Text(105, 660, "辰", 12), _pdf.Text(325, 660, "午", 12));
        Assert.Equal("甲\t乙\t丙\n子\t丑\t寅\n辰\t\t午", Text());
    }

    [Fact]
    public void Load_FrameAroundText_KeepsItsLines()
    {
        _pdf.Page(
            _pdf.Text(100, 760, "下面的专栏列出今后五年的重点攻关方向，共三个。", 12),
            "90 600 300 120 re S\n", _pdf.Text(100, 700, "专栏1 重点方向", 12), _pdf.Text(100, 670, "高强轻合金", 12), _pdf.Text(100, 640, "特种钢", 12));
        Assert.Equal(["下面的专栏列出今后五年的重点攻关方向，共三个。", "专栏1 重点方向", "高强轻合金", "特种钢"], Text().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Load_RadicalsAndJoinedDash_BecomeTheCharactersTheyStandFor()
    {
        _pdf.Page(_pdf.Text(80, 700, "⸺⼈⺠政府⽂件⻓⻋⼾"));
        Assert.Equal("——人民政府文件长车户", Text());
    }

    [Fact]
    public void Load_TurnedWatermark_IsLeftOut()
    {
        _pdf.Page(_pdf.Text(80, 700, "正文一行字在这里"), _pdf.Text(0, 0, "内部资料").Replace("1 0 0 1 0 0 Tm", "0.7 0.7 -0.7 0.7 200 300 Tm", StringComparison.Ordinal));
        Assert.Equal("正文一行字在这里", Text());
    }

    [Fact]
    public void Load_PasswordNeeded_SaysSo()
    {
        var key = new string('A', 64);
        _pdf.Trailer = $"/ID [<{key[..32]}> <{key[..32]}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <{key}> /U <{key}> >> ";
        _pdf.Page(_pdf.Text(80, 700, "正文"));
        Assert.Contains("密码", Loading.Failed(LoadFailureReason.Encrypted, _pdf.Bytes(), "规划.pdf").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_PicturesOnly_SaysItIsAScan()
    {
        var failure = Loading.Failed(LoadFailureReason.Scanned, _pdf.PicturePage().PicturePage().Bytes(), "扫描.pdf");
        Assert.Contains("扫描件：共 2 页", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_NoTextAndNoPictures_IsEmpty() =>
        Loading.Failed(LoadFailureReason.Empty, _pdf.Page("0 0 m 10 10 l S").Bytes(), "空白.pdf");
}
