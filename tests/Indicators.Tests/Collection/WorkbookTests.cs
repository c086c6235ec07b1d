using System.IO.Compression;
using System.Text;
using Chuangpu.Indicators.Collection.Reports;
using Chuangpu.Indicators.Collection.Workbooks;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Results;
using Chuangpu.TestKit;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Indicators.Tests.Collection;

// The template's rows: 11 高新技术企业, 12 R&D经费; its columns: B 指标代码, D 计量单位, F 本期数.
public sealed class WorkbookTests
{
    private static async Task<MemoryStream> TemplateAsync(ACollection its, UnitReport report)
    {
        var made = (await its.Platform.AsAsync<WriteTemplate, Result<WriteTemplate.Template>>(its.County, u => u.HandleAsync(report.Id))).Value;
        var copy = new MemoryStream();
        await made.Content.CopyToAsync(copy);
        copy.Position = 0;
        return copy;
    }

    private static Task<Result<ImportTemplate.Outcome>> ImportAsync(ACollection its, UnitReport report, Stream file, Actor? by = null, string name = "填报表.xlsx")
    {
        file.Position = 0;
        return its.Platform.AsAsync<ImportTemplate, Result<ImportTemplate.Outcome>>(by ?? its.County, u => u.HandleAsync(new(report.Id, report.Version, name, file)));
    }

    private static MemoryStream Edited(MemoryStream template, Action<SheetData, WorkbookPart> edit)
    {
        template.Position = 0;
        using (var document = SpreadsheetDocument.Open(template, isEditable: true))
        {
            var part = document.WorkbookPart!.WorksheetParts.Single();
            edit(part.Worksheet!.GetFirstChild<SheetData>()!, document.WorkbookPart);
        }

        return template;
    }

    private static void Type(SheetData data, string place, string text, bool number = false)
    {
        var cell = data.Descendants<Cell>().SingleOrDefault(c => c.CellReference == place);
        if (cell is null)
        {
            cell = new Cell { CellReference = place };
            var row = uint.Parse(place[1..], System.Globalization.CultureInfo.InvariantCulture);
            var line = data.Elements<Row>().SingleOrDefault(r => r.RowIndex! == row) ?? data.AppendChild(new Row { RowIndex = row });
            line.Append(cell);
        }

        cell.RemoveAllChildren();
        cell.DataType = number ? null : CellValues.InlineString;
        cell.Append(number ? new CellValue(text) : new InlineString(new Text(text)));
    }

    private static MemoryStream Filled(MemoryStream template, Action<SheetData, WorkbookPart>? more = null) => Edited(template, (data, book) =>
    {
        Type(data, "F11", "80", number: true);
        Type(data, "F12", "1.1000000000000001", number: true);
        more?.Invoke(data, book);
    });

    private static async Task<(ACollection Its, UnitReport Report, MemoryStream Template)> GivenAsync(Engine engine = Engine.Sqlite)
    {
        var its = await ACollection.StartAsync(engine);
        var report = await its.ReportAsync(await its.GivenRoundAsync());
        return (its, report, await TemplateAsync(its, report));
    }

    private static async Task<IReadOnlyList<CellFault>> FaultsAsync(Action<SheetData, WorkbookPart> edit)
    {
        var (its, report, template) = await GivenAsync();
        await using var _ = its;
        var outcome = (await ImportAsync(its, report, Filled(template, edit))).Value;
        Assert.Empty((await its.ReportAsync(report.RoundId)).Values);
        return outcome.Faults;
    }

    [Theory, OnEveryDatabase]
    public async Task Import_FilledTemplate_KeepsADraftWithExactNumbers(Engine engine)
    {
        var (its, report, template) = await GivenAsync(engine);
        await using var _ = its;

        Assert.Empty((await ImportAsync(its, report, Filled(template))).Value.Faults);

        var kept = await its.ReportAsync(report.RoundId);
        Assert.Equal(UnitReportState.Draft, kept.State);
        Assert.Equal([("HNTE", 80m), ("RD-EXP", 1.1m)], kept.Values.Select(v => (v.Row.IndicatorCode, v.Value!.Value)).OrderBy(v => v.IndicatorCode));
    }

    [Fact]
    public async Task Import_NumbersAsTextInFullWidthWithSeparators_AreUnderstood()
    {
        var (its, report, template) = await GivenAsync();
        await using var _ = its;

        Assert.Empty((await ImportAsync(its, report, Edited(template, (d, _) =>
        {
            Type(d, "F11", "１，２３４");
            Type(d, "F12", " 1.25 ");
        }))).Value.Faults);

        Assert.Equal([1234m, 1.25m], (await its.ReportAsync(report.RoundId)).Values.OrderBy(v => v.Row.Ordinal).Select(v => v.Value!.Value));
    }

    [Fact]
    public async Task Import_ColumnsAndRowsMoved_AreFoundByTheirHeads()
    {
        var (its, report, template) = await GivenAsync();
        await using var _ = its;

        Assert.Empty((await ImportAsync(its, report, Edited(template, (d, _) =>
        {
            // 上年同期 and 本期数 change places, and so do the two rows' codes and units.
            Type(d, "E10", "本期数");
            Type(d, "F10", "上年同期");
            Type(d, "B11", "RD-EXP");
            Type(d, "D11", "亿元");
            Type(d, "B12", "HNTE");
            Type(d, "D12", "家");
            Type(d, "E11", "1.5", number: true);
            Type(d, "E12", "80", number: true);
        }))).Value.Faults);

        Assert.Equal([("HNTE", 80m), ("RD-EXP", 1.5m)], (await its.ReportAsync(report.RoundId)).Values.Select(v => (v.Row.IndicatorCode, v.Value!.Value)).OrderBy(v => v.IndicatorCode));
    }

    [Theory]
    [InlineData("F11", "八十", "F11", "不是数字")]
    [InlineData("F12", "1.5亿元", "F12", "带有单位")]
    [InlineData("D12", "万元", "D12", "换算成亿元")]
    [InlineData("F10", "2024年", "A10", "缺少“本期数”一列")]
    [InlineData("B12", "HNTE", "B12", "重复出现")]
    [InlineData("B12", "GDP", "B12", "本表没有指标代码“GDP”")]
    [InlineData("F13", "5", "B13", "没有指标代码")]
    [InlineData("B7", "没有", "B7", "模板标识")]
    public async Task Import_CellThatCannotBeTaken_IsNamedWithItsRemedyAndNothingIsKept(string place, string text, string named, string said)
    {
        var faults = await FaultsAsync((d, _) => Type(d, place, text));

        Assert.Contains(faults, f => f.Cell == named && f.Message.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_NumberTurnedIntoADate_IsNamed()
    {
        var faults = await FaultsAsync((d, book) =>
        {
            var formats = book.WorkbookStylesPart!.Stylesheet!.CellFormats!;
            formats.Append(new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true });
            Type(d, "F11", "45307", number: true);
            d.Descendants<Cell>().Single(c => c.CellReference == "F11").StyleIndex = (uint)formats.Count() - 1;
        });

        Assert.Equal(("F11", true), (Assert.Single(faults).Cell, faults[0].Message.Contains("这是日期", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Import_MergedCells_AreNamed()
    {
        var faults = await FaultsAsync((d, _) => d.InsertAfterSelf(new MergeCells(new MergeCell { Reference = "F11:F12" })));

        Assert.Contains(faults, f => f.Cell == "F11" && f.Message.Contains("取消合并", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_RowTakenOut_IsNamedByTitle()
    {
        var faults = await FaultsAsync((d, _) => d.Elements<Row>().Single(r => r.RowIndex! == 12u).Remove());

        Assert.Contains("缺少“R&D经费”", Assert.Single(faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_TemplateOfLastYearOtherUnitOrForm_SaysWhich()
    {
        await using var its = await ACollection.StartAsync(Engine.Sqlite);
        var form = await its.GivenFormAsync();
        var last = await its.ReportAsync((await its.OpenAsync(ACollection.ARound(form, "2023"))).Value);
        var round = (await its.OpenAsync(ACollection.ARound(form))).Value;
        var report = await its.ReportAsync(round);
        var other = await its.ReportAsync(await its.GivenRoundAsync(f => f.Name = "人才季报"));

        Assert.Equal(("B4", true), await SaidAsync(last, "这是2023年的模板，本次填报的是2024年"));
        Assert.Equal(("B2", true), await SaidAsync(other, "“人才季报”"));
        Assert.Equal(Problem.NotFoundCode, (await ImportAsync(its, report, Filled(await TemplateAsync(its, report)), its.OtherCounty)).Problem?.Code);

        async Task<(string?, bool)> SaidAsync(UnitReport of, string words)
        {
            var fault = Assert.Single((await ImportAsync(its, report, Filled(await TemplateAsync(its, of)))).Value.Faults);
            return (fault.Cell, fault.Message.Contains(words, StringComparison.Ordinal));
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Import_WithFaults_ReturnsTheFileMarkedForTheUnitAlone(Engine engine)
    {
        var (its, report, template) = await GivenAsync(engine);
        await using var _ = its;

        var outcome = (await ImportAsync(its, report, Filled(template, (d, _) => Type(d, "F11", "八十")))).Value;

        var kept = await its.Platform.SeeAsync(db => db.Set<Attachment>().SingleAsync(a => a.Id == outcome.ReturnedFile));
        Assert.Equal(("核对结果-填报表.xlsx", Actors.County), (kept.FileName, kept.RegionCode));
        await using var content = its.Platform.Services.GetRequiredService<FileStore>().Open(kept.Sha256);
        using var document = SpreadsheetDocument.Open(content, isEditable: false);
        var cells = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().ToList();
        Assert.Contains(cells, c => c.CellReference == "H11" && c.InnerText.StartsWith("核对结果：“八十”不是数字", StringComparison.Ordinal));
        var styles = document.WorkbookPart.WorkbookStylesPart!.Stylesheet!;
        var format = (CellFormat)styles.CellFormats!.ElementAt((int)cells.Single(c => c.CellReference == "F11").StyleIndex!.Value);
        Assert.Equal("FFF8C7CE", styles.Fills!.Elements<Fill>().ElementAt((int)format.FillId!.Value).Descendants<ForegroundColor>().Single().Rgb!.Value);
        Assert.Equal("1.1000000000000001", cells.Single(c => c.CellReference == "F12").CellValue!.Text);
    }

    [Fact]
    public async Task Import_ReturnedFileMended_IsTaken()
    {
        var (its, report, template) = await GivenAsync();
        await using var _ = its;
        var outcome = (await ImportAsync(its, report, Filled(template, (d, _) => Type(d, "F11", "八十")))).Value;
        var kept = await its.Platform.SeeAsync(db => db.Set<Attachment>().SingleAsync(a => a.Id == outcome.ReturnedFile));
        var back = new MemoryStream();
        await using (var content = its.Platform.Services.GetRequiredService<FileStore>().Open(kept.Sha256))
        {
            await content.CopyToAsync(back);
        }

        Assert.Empty((await ImportAsync(its, report, Edited(back, (d, _) => Type(d, "F11", "81", number: true)))).Value.Faults);
        Assert.Equal(81m, (await its.ReportAsync(report.RoundId)).Values.Single(v => v.Row.IndicatorCode == "HNTE").Value);
    }

    [Fact]
    public async Task Import_FiftyThousandRows_IsRefusedQuicklyWithTheCell()
    {
        var (its, report, template) = await GivenAsync();
        await using var _ = its;
        var file = Edited(template, (d, _) => d.Append(Enumerable.Range(20, 50_000).Select(i => (OpenXmlElement)new Row(new Cell(new CellValue("1")) { CellReference = $"F{i}" }) { RowIndex = (uint)i })));

        var problem = (await ImportAsync(its, report, file)).Problem;

        Assert.Equal("workbook.rows", problem?.Code);
        Assert.Contains("F2001", problem?.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> BadFiles => new()
    {
        { "macro", "workbook.macro" }, { "xls", "workbook.old" }, { "encrypted", "workbook.encrypted" }, { "bomb", "workbook.bomb" }, { "large", "workbook.size" },
        { "text", "workbook.type" }, { "word", "workbook.type" }, { "cut", "workbook.corrupt" }, { "broken", "workbook.corrupt" }, { "empty", "workbook.type" },
    };

    [Theory, MemberData(nameof(BadFiles))]
    public async Task Import_WhatIsNoTemplate_IsRefusedWithARemedy(string kind, string code)
    {
        var (its, report, template) = await GivenAsync();
        await using var _ = its;

        var problem = (await ImportAsync(its, report, BadFile(kind, template))).Problem;

        Assert.Equal(code, problem?.Code);
        Assert.Empty((await its.ReportAsync(report.RoundId)).Values);
    }

    private static MemoryStream BadFile(string kind, MemoryStream template) => kind switch
    {
        "macro" => Zip(template, "xl/vbaProject.bin", [1, 2, 3]),
        "xls" => Compound("Workbook"),
        "encrypted" => Compound("EncryptedPackage"),
        "bomb" => Zip(template, "xl/media/image1.bin", new byte[80 * 1024 * 1024]),
        "large" => new MemoryStream(new byte[6 * 1024 * 1024]),
        "text" => new MemoryStream("指标,本期数\n高新技术企业,80"u8.ToArray()),
        "word" => Zip(null, "word/document.xml", "<w/>"u8.ToArray()),
        "cut" => new MemoryStream(template.ToArray()[..(int)(template.Length / 2)]),
        "broken" => Zip(null, "xl/workbook.xml", "<workbook"u8.ToArray()),
        _ => new MemoryStream(),
    };

    private static MemoryStream Compound(string name) => new([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[64], .. Encoding.Unicode.GetBytes(name), .. new byte[64]]);

    private static MemoryStream Zip(MemoryStream? start, string name, byte[] content)
    {
        var file = new MemoryStream();
        if (start is not null)
        {
            start.Position = 0;
            start.CopyTo(file);
        }

        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
            part.Write(content);
        }

        return file;
    }
}
