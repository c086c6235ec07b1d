using Chuangpu.Kernel.Documents;
using Chuangpu.Kernel.Exports;
using Chuangpu.Kernel.Publicity;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using static Chuangpu.Kernel.Tests.Documents.TemplateBuilder;

namespace Chuangpu.Kernel.Tests.Documents;

public sealed class DocumentTemplateTests
{
    private static readonly DateTimeOffset Now = new(2025, 6, 30, 1, 0, 0, TimeSpan.Zero);

    private static readonly DocumentSchema Schema = new(
    [
        new("考核年度", DocumentFieldKind.Value, "年度"),
        new("目标数", DocumentFieldKind.Value, "目标的个数"),
        new("有滞后", DocumentFieldKind.Condition, "有滞后的目标"),
        new("任务", DocumentFieldKind.List, "任务") { Columns = [("名称", "名称"), ("单位", "牵头单位")] },
        new("空清单", DocumentFieldKind.List, "没有内容的清单") { Columns = [("名称", "名称"), ("值", "值")] },
        new("走势", DocumentFieldKind.Chart, "走势"),
        new("空图", DocumentFieldKind.Chart, "没有数据的图"),
    ]);

    [Fact]
    public void Fill_PlaceholderCutIntoRuns_IsPutTogether()
    {
        var filled = Fill(Content(), P("截至{|{考核|年度|}}年，共{{ 目标数 }}项，｛｛考核年度｝｝。"));

        Assert.Equal(["截至2024年，共12[1]项，2024。"], Texts(filled));
        Assert.All(Body(filled).Descendants<Run>().Where(r => r.InnerText == "2024"), r => Assert.NotNull(r.RunProperties!.Bold));
    }

    [Fact]
    public void Fill_PlaceholderAfterALineBreak_StaysOnItsLine()
    {
        var filled = Fill(Content(), new Paragraph(new Run(new Text("{{目标数}}项"), new Break(), new Text("{{考核年度}}年"))));

        Assert.Equal("12[1]项|2024年", string.Concat(Body(filled).Descendants().Where(e => e is Text or Break).Select(e => e is Text text ? text.Text : "|")));
    }

    [Fact]
    public void Fill_BlockBeforeTheSignature_StaysWithIt()
    {
        var document = new OfficialDocument("报告").Paragraph("{{如果 有滞后}}").Paragraph("有滞后").Paragraph("{{结束}}").AnnexNote("来源").Signature("市科技局", DateOnly.FromDateTime(Now.Date));
        using var stream = new MemoryStream();
        document.Write(stream, Now);
        var filled = DocumentTemplate.Read(stream.ToArray(), Schema).Value.Fill(Content(), Now);

        var paragraphs = Body(filled).Elements<Paragraph>().ToList();
        Assert.All(paragraphs[paragraphs.FindIndex(p => p.InnerText == "有滞后")..^1], p => Assert.NotNull(p.ParagraphProperties!.KeepNext));
    }

    [Theory]
    [InlineData(null, "/plans/1/goals", null)]
    [InlineData("https://kj.example.gov.cn/", "https://kj.example.gov.cn/plans/1/goals", "https://kj.example.gov.cn/plans/1/goals")]
    public void Fill_SourceOfASiteWithAnAddress_IsAWholeLink(string? site, string shown, string? leadsTo)
    {
        var content = Content();
        content.ListSources(PublicAddress.Read(site));
        var template = DocumentTemplate.Read(Make(P("{{目标数}}"), T(["序号", "地址"], ["{{来源.序号}}", "{{来源.地址}}"])), new DocumentSchema([.. Schema.Fields, DocumentContent.SourceField])).Value;

        using var file = Open(template.Fill(content, Now));
        var main = file.MainDocumentPart!;
        Assert.Equal(shown, main.Document!.Body!.Descendants<TableCell>().Last().InnerText);
        var links = main.Document.Body.Descendants<Hyperlink>().Where(h => h.Id is not null).Select(h => main.HyperlinkRelationships.Single(r => r.Id == h.Id!.Value).Uri.ToString());
        Assert.Equal(leadsTo is null ? [] : [leadsTo], links);
    }

    [Fact]
    public void Fill_FigureWithSource_IsRaisedAndLeadsToItsRow()
    {
        var schema = new DocumentSchema([.. Schema.Fields, DocumentContent.SourceField]);
        var content = Content();
        content.ListSources(PublicAddress.Unknown);
        var filled = DocumentTemplate.Read(Make(P("{{目标数}}"), T(["序号", "数据"], ["{{来源.序号}}", "{{来源.数据}}"])), schema).Value.Fill(content, Now);

        using var file = Open(filled);
        var link = Assert.Single(file.MainDocumentPart!.Document!.Body!.Descendants<Hyperlink>());
        Assert.Equal(VerticalPositionValues.Superscript, link.Descendants<VerticalTextAlignment>().Single().Val!.Value);
        Assert.Equal(link.Anchor!.Value, Assert.Single(file.MainDocumentPart.Document.Body.Descendants<BookmarkStart>()).Name!.Value);
        Assert.Equal(["序号", "数据", "1", "规划目标"], file.MainDocumentPart.Document.Body.Descendants<TableCell>().Select(c => c.InnerText));
    }

    [Fact]
    public void Fill_RowOfAList_IsRepeatedForEachItem()
    {
        var filled = Fill(Content(), T(["任务", "单位"], ["{{任务.名|称}}", "由{{任务.单位}}牵头"]));

        Assert.Equal(["任务", "单位", "任务甲", "由市科技局牵头", "任务乙", "由市工信局牵头"], Body(filled).Descendants<TableCell>().Select(c => c.InnerText));
    }

    [Fact]
    public void Fill_RowOfAnEmptyList_SaysSoOnce()
    {
        var filled = Fill(Content(), T(["名称", "值"], ["{{空清单.名称}}", "{{空清单.值}}"]));

        Assert.Equal(["名称", "值", "无", "—"], Body(filled).Descendants<TableCell>().Select(c => c.InnerText));
    }

    [Theory]
    [InlineData(true, new[] { "前", "有2项", "任务甲：市科技局", "任务乙：市工信局", "后" })]
    [InlineData(false, new[] { "前", "没有滞后的目标", "后" })]
    public void Fill_Conditions_KeepTheParagraphsThatHold(bool late, string[] expected)
    {
        var content = Content();
        content.Conditions["有滞后"] = late;
        var filled = Fill(
            content, P("前"), P("{{如果 有滞后}}"), P("有2项"), P("{{每项 任务}}"), P("{{任务.名称}}：{{任务.单位}}"), P("{{结束}}"), P("{{结束}}"),
            P("{{如果没有 有滞后}}"), P("没有滞后的目标"), P("{{结束}}"), P("{{如果 空清单}}"), P("从不出现"), P("{{结束}}"), P("后"));

        Assert.Equal(expected, Texts(filled));
    }

    [Fact]
    public void Fill_TextThatLooksLikeAPlaceholder_StaysText()
    {
        var content = Content();
        content.Values["考核年度"] = "{{目标数}}\u0001<b>";

        Assert.Equal(["{{目标数}}<b>项"], Texts(Fill(content, P("{{考核年度}}项"))));
    }

    [Fact]
    public void Fill_Charts_AreNativeWithTheirNumbersInside()
    {
        var filled = Fill(Content(), P("{{图 走势}}"), P("{{图 空图}}"));

        using var file = Open(filled);
        var part = Assert.Single(file.MainDocumentPart!.ChartParts);
        Assert.NotNull(part.EmbeddedPackagePart);
        Assert.Equal(["1.5", "2.25"], part.ChartSpace!.Descendants<DocumentFormat.OpenXml.Drawing.Charts.NumericValue>().Select(v => v.Text).Where(t => t.Length > 0 && char.IsDigit(t[0]) && t.Contains('.')));
        Assert.Equal("（图“空的”没有可用的数据）", Texts(filled)[^1]);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Theory]
    [InlineData(10, 1)]
    [InlineData(11, 2)]
    [InlineData(117, 12)]
    public void Fill_ChartOfManyBars_IsDrawnInPartsOnOneScaleTwoToAPage(int bars, int parts)
    {
        var content = Content();
        content.Charts["走势"] = new("得分", DocumentChartForm.Bars, "分", [.. Enumerable.Range(1, bars).Select(n => $"第{n}县")], [new("得分", [.. Enumerable.Range(1, bars).Select(n => (decimal?)n)])]);
        var filled = Fill(content, P("{{图 走势}}"), P("后文"));

        using var file = Open(filled);
        var drawings = file.MainDocumentPart!.Document!.Body!.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.Inline>().ToList();
        Assert.Equal(parts, drawings.Count);
        // The text of an A4 page of an official document is 225 mm high.
        Assert.All(drawings, d => Assert.InRange(d.Extent!.Cy!.Value, 1, 36_000 * 225 / 2 - 200_000));
        Assert.Equal(parts, drawings.Select(d => d.DocProperties!.Id!.Value).Distinct().Count());
        var charts = drawings.Select(d => (ChartPart)file.MainDocumentPart.GetPartById(d.Descendants<DocumentFormat.OpenXml.Drawing.Charts.ChartReference>().Single().Id!)).Select(p => p.ChartSpace!).ToList();
        Assert.Equal(Enumerable.Range(1, bars).Select(n => $"第{n}县"), charts.SelectMany(c => c.Descendants<DocumentFormat.OpenXml.Drawing.Charts.CategoryAxisData>().Single().Descendants<DocumentFormat.OpenXml.Drawing.Charts.NumericValue>()).Select(v => v.Text));
        var ends = charts.SelectMany(c => c.Descendants<DocumentFormat.OpenXml.Drawing.Charts.MaxAxisValue>()).Select(m => m.Val!.Value).ToList();
        Assert.Equal(parts == 1 ? 0 : parts, ends.Count);
        Assert.True(ends.Distinct().Count() <= 1 && ends.All(e => e > bars));
        Assert.Equal("后文", Texts(filled)[^1]);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void Fill_DemoContent_SaysSoAtTheTop()
    {
        var content = Content();
        content.IsDemo = true;

        Assert.StartsWith("演示数据", Texts(Fill(content, P("{{考核年度}}")))[0]);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public void Fill_DemoContent_SaysSoOnEveryPage(bool bothSides, int headers)
    {
        var content = Content();
        content.IsDemo = true;
        var document = new OfficialDocument("报告").Paragraph("{{考核年度}}");
        using var stream = new MemoryStream();
        document.Write(stream, Now);
        using var file = Open(DocumentTemplate.Read(bothSides ? stream.ToArray() : Make(P("{{考核年度}}")), Schema).Value.Fill(content, Now));

        Assert.Equal(headers, file.MainDocumentPart!.Document!.Body!.Descendants<HeaderReference>().Count());
        Assert.All(file.MainDocumentPart.HeaderParts, p => Assert.Equal("演示数据", p.Header!.InnerText));
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void Fill_DemoContent_StandsAboveTheTemplatesOwnHeader()
    {
        var content = Content();
        content.IsDemo = true;
        using var stream = new MemoryStream();
        stream.Write(Make(P("{{考核年度}}")));
        using (var template = WordprocessingDocument.Open(stream, isEditable: true))
        {
            var part = template.MainDocumentPart!.AddNewPart<HeaderPart>();
            part.Header = new Header(P("{{考核年度}}年考核"));
            template.MainDocumentPart.Document!.Body!.Append(new SectionProperties(new HeaderReference { Type = HeaderFooterValues.Default, Id = template.MainDocumentPart.GetIdOfPart(part) }));
        }

        using var file = Open(DocumentTemplate.Read(stream.ToArray(), Schema).Value.Fill(content, Now));

        Assert.Equal(["演示数据", "2024年考核"], Assert.Single(file.MainDocumentPart!.HeaderParts).Header!.Elements<Paragraph>().Select(p => p.InnerText));
    }

    [Fact]
    public void Fill_TableLeftOut_LeavesNoGapInTheNumbers()
    {
        var content = Content();
        content.Conditions["有滞后"] = false;
        var document = new OfficialDocument("{{考核年度}}年\n{{目标数}}项目标");
        foreach (var caption in new[] { "甲", "乙", "丙" })
        {
            document.Paragraph(caption == "乙" ? "{{如果 有滞后}}" : "{{如果没有 有滞后}}").Table(caption, [new("列", 1)], [["值"]]).Paragraph("{{结束}}");
        }

        using var stream = new MemoryStream();
        document.Write(stream, Now);
        var filled = DocumentTemplate.Read(stream.ToArray(), Schema).Value.Fill(content, Now);

        Assert.Equal(["表1　甲", "表2　丙"], Texts(filled).Where(t => t.StartsWith('表')));
        using var file = Open(filled);
        Assert.Equal("2024年12项目标", file.PackageProperties.Title);
    }

    [Theory]
    [InlineData("截至{{考核年}}年", "第1段“截至{{考核年}}年”：没有“考核年”这个占位符，是否指“考核年度”")]
    [InlineData("{{任务.名称}}", "只能放在表格的一行里")]
    [InlineData("{{走势}}", "应写成 {{图 走势}}")]
    [InlineData("{{如果 有滞后}}", "没有对应的{{结束}}")]
    [InlineData("{{结束}}", "多了一个{{结束}}")]
    [InlineData("共{{图 走势}}项", "应独占一段")]
    [InlineData("共{{考核年度}项", "花括号不成对")]
    [InlineData("{{每项 考核年度}}", "“考核年度”应写成 {{考核年度}}")]
    public void Read_WrongPlaceholder_SaysWhatAndWhere(string text, string message)
    {
        var problem = DocumentTemplate.Read(Make(P(text)), Schema).Problem!;

        Assert.Equal("template.placeholders", problem.Code);
        Assert.Contains(message, problem.Message);
    }

    [Fact]
    public void Read_WrongColumnInATable_NamesTheCell()
    {
        var problem = DocumentTemplate.Read(Make(T(["任务", "单位"], ["{{任务.名称}}", "{{任务.单味}}"])), Schema).Problem!;

        Assert.Contains("第1个表格第2行第2列：没有“任务.单味”这个占位符，是否指“任务.单位”", problem.Message);
    }

    [Fact]
    public void Read_RowOfTwoLists_IsRefused() =>
        Assert.Contains("一行只能重复一个清单", DocumentTemplate.Read(Make(T(["a", "b"], ["{{任务.名称}}", "{{空清单.名称}}"])), Schema).Problem!.Message);

    [Fact]
    public void Read_TemplateWithoutItsSources_IsRefused() =>
        Assert.Contains("缺少“来源”", DocumentTemplate.Read(Make(P("{{考核年度}}")), new([.. Schema.Fields, DocumentContent.SourceField])).Problem!.Message);

    private static DocumentContent Content()
    {
        var content = new DocumentContent { Values = { ["考核年度"] = "2024" }, Conditions = { ["有滞后"] = true } };
        content.Values["目标数"] = content.Sourced("12", new("规划目标", "2024年", "12 项", "系统计数", "/plans/1/goals"));
        content.Lists["任务"] = [Row(("名称", "任务甲"), ("单位", "市科技局")), Row(("名称", "任务乙"), ("单位", "市工信局"))];
        content.Lists["空清单"] = [];
        content.Charts["走势"] = new("走势", DocumentChartForm.Lines, "%", ["2022", "2023", "2024"], [new("强度", [1.5m, null, 2.25m])]);
        content.Charts["空图"] = new("空的", DocumentChartForm.Columns, "%", ["2022"], [new("强度", [null])]);
        return content;
    }

    private static Dictionary<string, DocumentFigure> Row(params (string Name, string Text)[] columns) => columns.ToDictionary(c => c.Name, c => (DocumentFigure)c.Text);

    private static byte[] Fill(DocumentContent content, params OpenXmlElement[] body) => DocumentTemplate.Read(Make(body), Schema).Value.Fill(content, Now);

    private static WordprocessingDocument Open(byte[] file) => WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);

    private static Body Body(byte[] file)
    {
        using var document = Open(file);
        return (Body)document.MainDocumentPart!.Document!.Body!.CloneNode(true);
    }

    private static List<string> Texts(byte[] file) => [.. Body(file).Elements<Paragraph>().Select(p => p.InnerText)];
}
