using System.Text;
using Chuangpu.Indicators.Exchange.Imports;
using Chuangpu.Indicators.Tests.Collection;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Audit;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Exports;
using Chuangpu.Kernel.Results;
using Chuangpu.TestKit;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Tests.Exchange;

public sealed class ImportTests
{
    private const string Head = "指标编码,地区代码,时期,数值,说明\n";

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static async Task<Result<Guid>> KeepAsync(ACollection its, byte[] file, string name = "数据.csv", Actor? by = null)
    {
        using var content = new MemoryStream(file);
        return await its.Platform.AsAsync<KeepValueFile, Result<Guid>>(by ?? its.City, u => u.HandleAsync(content, name));
    }

    private static async Task<ImportValues.Outcome> ImportAsync(ACollection its, byte[] file, string name = "数据.csv", string? note = null, string? key = null)
    {
        var kept = (await KeepAsync(its, file, name)).Value;
        return (await its.Platform.AsAsync<ImportValues, Result<ImportValues.Outcome>>(its.City, u => u.HandleAsync(new(kept, note, key)))).Value;
    }

    private static Task<ImportValues.Outcome> ImportAsync(ACollection its, string rows, string? note = null) => ImportAsync(its, Bytes(Head + rows), note: note);

    private static byte[] Book(IReadOnlyList<string> heads, params IReadOnlyList<object?>[] rows)
    {
        using var made = new MemoryStream();
        XlsxWriter.Write(made, [new("数据", [.. heads.Select(h => new SheetColumn(h))], rows)], []);
        return made.ToArray();
    }

    [Theory, OnEveryDatabase]
    public async Task Import_GoodFile_SavesEveryValueUnderOneAuditEntry(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        var audited = await its.Platform.SeeAsync(db => db.Set<AuditEntry>().CountAsync());

        var done = await ImportAsync(its, "HNTE,990101,2024,80,演示\nHNTE,990102,2024,70,\nRD-EXP,990101,2023,1.2345,");

        var receipt = done.Receipt!;
        Assert.Equal((3, 0, 0), (receipt.Added, receipt.Changed, receipt.Same));
        var entries = await its.EntriesAsync("HNTE");
        Assert.Equal([("990101", 80m, "演示"), ("990102", 70m, null)], entries.OrderBy(e => e.RegionCode).Select(e => (e.RegionCode, e.Value!.Value, e.Note)));
        Assert.All(entries, e => Assert.Equal((receipt.Id, ValueStatus.Preliminary, its.City.UserId), (e.ImportId!.Value, e.Status, e.EnteredBy)));
        // The file that was kept, and the import.
        Assert.Equal(audited + 2, await its.Platform.SeeAsync(db => db.Set<AuditEntry>().CountAsync()));
        // What was written in bulk reads like what was written one by one.
        var read = await its.Platform.AsAsync<IndicatorValues, IReadOnlyList<IndicatorValue>>(its.City, u => u.ReadAsync(new ValueQuery { Indicators = ["RD-EXP"], Regions = [Actors.County], From = new(2023, 1, 1), To = new(2023, 12, 31) }));
        Assert.Equal(1.2345m, Assert.Single(read).Value);
    }

    [Theory, OnEveryDatabase]
    public async Task Import_SameFileAgain_AnswersWithTheFirstReceipt(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        var first = (await ImportAsync(its, "HNTE,990101,2024,80,")).Receipt!;

        var second = await ImportAsync(its, "HNTE,990101,2024,80,");

        Assert.Equal(first.Id, second.Receipt!.Id);
        Assert.Single(await its.EntriesAsync("HNTE"));
        // The same values in another file: a new receipt that says so, and no entry.
        var third = (await ImportAsync(its, "HNTE,990101,2024,80,\n\n")).Receipt!;
        Assert.Equal((0, 0, 1), (third.Added, third.Changed, third.Same));
        Assert.Single(await its.EntriesAsync("HNTE"));
    }

    [Fact]
    public async Task Import_KeyUsedForAnotherFile_IsRefused()
    {
        await using var its = await ACollection.StartAsync(Engine.Sqlite);
        Assert.NotNull((await ImportAsync(its, Bytes(Head + "HNTE,990101,2024,80,"), key: "2024-1")).Receipt);
        var kept = (await KeepAsync(its, Bytes(Head + "HNTE,990101,2023,70,"))).Value;

        var second = await its.Platform.AsAsync<ImportValues, Result<ImportValues.Outcome>>(its.City, u => u.HandleAsync(new(kept, Key: "2024-1")));

        Assert.Equal("import.key", second.Problem?.Code);
        Assert.Single(await its.EntriesAsync("HNTE"));
    }

    [Fact]
    public async Task Import_OneBadRow_SavesNothingAndNamesTheCell()
    {
        await using var its = await ACollection.StartAsync(Engine.Sqlite);

        var done = await ImportAsync(its, "HNTE,990101,2024,80,\nHNTE,990102,2024,八十,\n");

        Assert.Null(done.Receipt);
        var fault = Assert.Single(done.Check.Faults);
        Assert.Equal((3, ValueColumn.Value), (fault.Row, fault.Column));
        Assert.Contains("不是数字", fault.Message);
        Assert.Empty(await its.EntriesAsync("HNTE"));
    }

    [Theory]
    [InlineData("NONE,990101,2024,80,", ValueColumn.Indicator, "指标目录中没有")]
    [InlineData("HNTE,123456,2024,80,", ValueColumn.Region, "没有这个地区")]
    [InlineData("HNTE,990000,2024,80,", ValueColumn.Region, "管理范围")]
    [InlineData("HNTE,990101,上年,80,", ValueColumn.Period, "不是时期")]
    [InlineData("HNTE,990101,2024-05-17,80,", ValueColumn.Period, "看不出是哪个时期")]
    [InlineData("HNTE,990101,2024-Q1,80,", ValueColumn.Period, "不能填报")]
    [InlineData("HNTE,990101,2024,80.5,", ValueColumn.Value, "整数")]
    [InlineData("HNTE,990101,2024,-1,", ValueColumn.Value, "不会小于")]
    [InlineData("HNTE,990101,2024,100001,", ValueColumn.Value, "不会大于")]
    [InlineData("HNTE,990101,2024,\"1,5\",", ValueColumn.Value, "不是数字")]
    [InlineData("HNTE,990101,2024,,", ValueColumn.Value, "没有数值")]
    [InlineData("RD-INT,990101,2024,1,", ValueColumn.Indicator, "公式计算")]
    [InlineData("HNTE,990101,2025,80,", ValueColumn.Status, "还没有结束")]
    public async Task Import_BadCell_IsNamedWithWhatToDo(string row, ValueColumn column, string says)
    {
        await using var its = await ACollection.StartAsync(Engine.Sqlite);

        var fault = Assert.Single((await ImportAsync(its, row)).Check.Faults);

        Assert.Equal((2, column), (fault.Row, fault.Column));
        Assert.Contains(says, fault.Message);
    }

    public static TheoryData<string, string> Variants => new()
    {
        { "semicolons", "指标编码;地区代码;时期;数值;单位\nRD-EXP;990101;2024;1.5;亿元" },
        { "tabs, moved", "数值\t单位\t时期\t地区代码\t指标编码\n1.5\t亿元\t2024\t990101\tRD-EXP" },
        { "other heads, one of no use", "指标名称,行政区划代码,年份,指标值（本期）,计量单位,序号\nR&D经费,990101,2024年,1.5,亿元,1" },
        { "names", "指标,地区,时期,数值\nR&D经费,东山县,2024,1.5" },
        { "ten thousand yuan with separators", "指标编码,地区代码,时期,数值,单位\nRD-EXP,990101,2024,\"15,000\",万元" },
        { "yuan in full width", "指标编码,地区代码,时期,数值,单位\nRD-EXP,９９０１０１,２０２４,１５０００００００,元" },
        { "a date that ends the year, twelve digits", "指标编码,地区代码,时期,数值\nRD-EXP,990101000000,2024/12/31,1.5" },
        { "a serial day", "指标编码,地区代码,时期,数值\nRD-EXP,990101,45292,1.5" },
        { "a title above", "2024 年数据\n\n指标编码,地区代码,时期,数值\nRD-EXP,990101,2024,1.5\n" },
        { "quotes", "\"指标编码\",\"地区代码\",\"时期\",\"数值\",\"说明\"\n\"RD-EXP\",\"990101\",\"2024\",\"1.5\",\"\"" },
    };

    [Theory, MemberData(nameof(Variants))]
    public async Task Import_FileAsPeopleWriteIt_IsUnderstood(string variant, string text)
    {
        await using var its = await ACollection.StartAsync(Engine.Sqlite);
        Assert.NotEmpty(variant);

        var done = await ImportAsync(its, CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetBytes(text));

        Assert.Empty(done.Check.Faults);
        Assert.Equal(("990101", new DateOnly(2024, 1, 1), 1.5m), (await its.EntriesAsync("RD-EXP")).Select(e => (e.RegionCode, e.StartsOn, e.Value!.Value)).Single());
    }

    [Theory]
    [InlineData("人", "不能换算")]
    [InlineData("件", "不能换算")]
    public async Task Import_UnitOfAnotherDimension_IsRefused(string unit, string says)
    {
        await using var its = await ACollection.StartAsync(Engine.Sqlite);

        var fault = Assert.Single((await ImportAsync(its, Bytes($"指标编码,地区代码,时期,数值,单位\nRD-EXP,990101,2024,1,{unit}"))).Check.Faults);

        Assert.Equal(ValueColumn.Unit, fault.Column);
        Assert.Contains(says, fault.Message);
    }

    [Theory]
    [InlineData("", "空的")]
    [InlineData("指标编码,地区代码,时期,数值\n", "没有数据")]
    [InlineData("指标编码,地区代码,时期,完成情况\nHNTE,990101,2024,80", "“数值”")]
    [InlineData("指标编码,地区代码,时期,数值,本期数\nHNTE,990101,2024,80,80", "以哪一列为准")]
    [InlineData("指标编码,地区代码,时期,数值,说明\nHNTE,990101,2024,80,\"没有结束", "引号")]
    public async Task Keep_FileThatIsNoTable_SaysWhy(string text, string says)
    {
        await using var its = await ACollection.StartAsync(Engine.Sqlite);

        var kept = await KeepAsync(its, Bytes(text));

        Assert.Contains(says, kept.Problem?.Message);
    }

    [Fact]
    public async Task Import_SameCellTwice_NamesBothRows()
    {
        await using var its = await ACollection.StartAsync(Engine.Sqlite);

        var fault = Assert.Single((await ImportAsync(its, "HNTE,990101,2024,80,\nHNTE,990101,2024,81,")).Check.Faults);

        Assert.Equal(3, fault.Row);
        Assert.Contains("第 2 行", fault.Message);
    }

    [Fact]
    public async Task Import_Correction_NeedsAReasonAndKeepsTheEarlierEntry()
    {
        await using var its = await ACollection.StartAsync(Engine.Sqlite);
        await its.Platform.GivenAsync(IndicatorBuilder.AValue(80, region: Actors.County, status: ValueStatus.Preliminary));

        Assert.Equal(ValueColumn.Note, Assert.Single((await ImportAsync(its, "HNTE,990101,2024,82,")).Check.Faults).Column);
        var done = await ImportAsync(its, "HNTE,990101,2024,82,", note: "核实后更正");

        Assert.Equal((0, 1, 0), (done.Receipt!.Added, done.Receipt.Changed, done.Receipt.Same));
        Assert.Equal([(80m, null), (82m, "核实后更正")], (await its.EntriesAsync("HNTE")).OrderBy(e => e.EnteredAt).Select(e => (e.Value!.Value, e.Note)));
    }

    [Theory]
    [InlineData("HNTE,990101,2024,200,", "变化很大")]
    [InlineData("HNTE,990101,2024,70,", "上升为好")]
    [InlineData("HNTE,990102,2023,100,\nHNTE,990102,2024,10,", "变化很大")]
    public async Task Import_ValueThatStandsOut_NeedsAReasonAsASingleEntryDoes(string rows, string says)
    {
        await using var its = await ACollection.StartAsync(Engine.Sqlite);
        await its.Platform.GivenAsync(IndicatorBuilder.AValue(100, 2023, Actors.County));

        var fault = Assert.Single((await ImportAsync(its, rows)).Check.Faults);
        var explained = await ImportAsync(its, rows, note: "企业成批认定");

        Assert.Equal(ValueColumn.Note, fault.Column);
        Assert.Contains(says, fault.Message);
        Assert.NotNull(explained.Receipt);
    }

    [Fact]
    public async Task Import_PartsBeyondTheirTotal_NeedAReason()
    {
        await using var its = await ACollection.StartAsync(Engine.Sqlite);
        var file = Bytes("指标编码,地区代码,时期,分组,数值\nRD-EXP,990101,2024,,10\nRD-EXP,990101,2024,企业,7\nRD-EXP,990101,2024,高等学校,4\nRD-EXP,990102,2024,,11\nRD-EXP,990102,2024,企业,7\nRD-EXP,990102,2024,高等学校,4");

        var fault = Assert.Single((await ImportAsync(its, file)).Check.Faults);

        Assert.Equal((4, ValueColumn.Note), (fault.Row, fault.Column));
        Assert.Contains("合计 11，与总数 10 不符", fault.Message);
    }

    [Fact]
    public async Task Import_StatusThatGoesBack_IsRefused()
    {
        await using var its = await ACollection.StartAsync(Engine.Sqlite);
        await its.Platform.GivenAsync(IndicatorBuilder.AValue(80, region: Actors.County));

        var fault = Assert.Single((await ImportAsync(its, Bytes("指标编码,地区代码,时期,数值,数据状态\nHNTE,990101,2024,82,快报数"))).Check.Faults);

        Assert.Equal(ValueColumn.Status, fault.Column);
        Assert.Contains("修订", fault.Message);
    }

    [Fact]
    public async Task Import_Workbook_ReadsDatesTextsAndNumbers()
    {
        await using var its = await ACollection.StartAsync(Engine.Sqlite);
        var file = Book(["数值", "时期", "地区代码", "指标编码", "分组"], [80, new DateOnly(2024, 1, 1), 990101, "HNTE", null], ["１，２３４", "2023年", "990102", "HNTE", "总数"], [1.1m, 2023, "990101", "RD-EXP", "企业"]);

        var done = await ImportAsync(its, file, "数据.xlsx");

        Assert.Empty(done.Check.Faults);
        Assert.Equal([("990101", 2024, 80m), ("990102", 2023, 1234m)], (await its.EntriesAsync("HNTE")).OrderBy(e => e.RegionCode).Select(e => (e.RegionCode, e.StartsOn.Year, e.Value!.Value)));
        Assert.Equal(("performer.enterprise", 1.1m), (await its.EntriesAsync("RD-EXP")).Select(e => (e.MemberCode, e.Value!.Value)).Single());
    }

    [Fact]
    public async Task Keep_MergedCells_AreRefused()
    {
        await using var its = await ACollection.StartAsync(Engine.Sqlite);
        using var file = new MemoryStream();
        file.Write(Book(["指标编码", "地区代码", "时期", "数值"], ["HNTE", "990101", 2024, 80], ["HNTE", "990102", 2024, 70]));
        using (var document = SpreadsheetDocument.Open(file, isEditable: true))
        {
            var sheet = document.WorkbookPart!.GetPartsOfType<WorksheetPart>().First(p => p.Worksheet!.Descendants<Row>().Count() == 3).Worksheet!;
            sheet.InsertAfter(new MergeCells(new MergeCell { Reference = "A2:A3" }), sheet.Elements<AutoFilter>().First());
        }

        var kept = await KeepAsync(its, file.ToArray(), "数据.xlsx");

        Assert.Equal("import.merged", kept.Problem?.Code);
        Assert.Contains("A2:A3", kept.Problem!.Message);
    }

    [Fact]
    public async Task Keep_WorkbookWithMacro_IsRefused()
    {
        await using var its = await ACollection.StartAsync(Engine.Sqlite);
        using var file = new MemoryStream();
        file.Write(Book(["指标编码", "地区代码", "时期", "数值"], ["HNTE", "990101", 2024, 80]));
        using (var zip = new System.IO.Compression.ZipArchive(file, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.CreateEntry("xl/vbaProject.bin");
        }

        Assert.Equal("workbook.macro", (await KeepAsync(its, file.ToArray(), "数据.xlsm")).Problem?.Code);
    }

    [Fact]
    public async Task Check_FileOfAnother_IsNotFound()
    {
        await using var its = await ACollection.StartAsync(Engine.Sqlite);
        var kept = (await KeepAsync(its, Bytes(Head + "HNTE,990101,2024,80,"))).Value;

        Assert.Equal(Problem.NotFoundCode, (await its.Platform.AsAsync<CheckValueFile, Result<ValueCheck>>(its.Province, u => u.HandleAsync(kept))).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await KeepAsync(its, Bytes(Head), by: Actors.Leader())).Problem?.Code);
    }

    [Fact]
    public async Task Import_FiftyThousandRows_AreTakenFromAWorkbook()
    {
        await using var its = await ACollection.StartAsync(Engine.Sqlite);
        List<string> codes = [.. Enumerable.Range(0, 700).Select(i => $"T{i:000}")];
        await its.Platform.AsAsync<ChuangpuDb, int>(Actor.System, db =>
        {
            db.AddRange(codes.Select(c => IndicatorBuilder.AnIndicator(c, c)));
            return db.SaveChangesAsync();
        });
        var rows = codes.SelectMany(c => Enumerable.Range(1989, 36).SelectMany(y => new[] { Actors.County, Actors.OtherCounty }.Select(r => (IReadOnlyList<object?>)[c, r, y, 1]))).Take(50_000).ToArray();

        var done = await ImportAsync(its, Book(["指标编码", "地区代码", "时期", "数值"], rows), "数据.xlsx");

        Assert.Equal(50_000, done.Receipt!.Added);
        Assert.Equal(50_000, await its.Platform.SeeAsync(db => db.Set<IndicatorValue>().CountAsync(v => v.ImportId == done.Receipt.Id)));
    }
}
