using System.Globalization;
using Chuangpu.Indicators.Collection.Reports;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Chuangpu.Indicators.Collection.Workbooks;

/// <summary>
/// A unit's report as a workbook to fill in: one sheet that says form, version, period, unit and region, and a row for each
/// indicator. All but the column 本期数 is locked, without a password: it guards against slips, not against people.
/// </summary>
public sealed class WriteTemplate(ReadReport read) : IUseCase
{
    private const int FirstTableRow = 10;

    private static readonly double[] Widths = [12, 30, 34, 12, 16, 18, 40];

    public async Task<Result<Template>> HandleAsync(Guid reportId, CancellationToken cancellation = default)
    {
        var found = await read.HandleAsync(reportId, cancellation);
        if (!found.Succeeded || !found.Value.IsUnit || !found.Value.Report.IsOpen())
        {
            return Problem.NotFound("这份报表的模板");
        }

        var view = found.Value;
        var content = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(content, SpreadsheetDocumentType.Workbook))
        {
            Write(document, view);
        }

        content.Position = 0;
        return new Template(FileName.Clean($"{view.Report.Round.Form.Name}-{view.Report.Round.Period}-{view.Unit}.xlsx"), content);
    }

    private static void Write(SpreadsheetDocument document, ReadReport.View view)
    {
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = TemplateStyles.Make();
        var part = workbook.AddNewPart<WorksheetPart>("sheet1");
        var report = view.Report;
        var rows = new SheetData(
            Row(1, (TemplateStyles.Title, report.Round.Title)),
            Row(2, (TemplateStyles.Label, TemplateLayout.Form), (TemplateStyles.Plain, report.Round.Form.Name)),
            Row(3, (TemplateStyles.Label, TemplateLayout.Version), (TemplateStyles.Plain, $"第 {report.Round.Form.Number} 版")),
            Row(4, (TemplateStyles.Label, TemplateLayout.Period), (TemplateStyles.Plain, report.Round.Period.Words)),
            Row(5, (TemplateStyles.Label, TemplateLayout.Unit), (TemplateStyles.Plain, view.Unit)),
            Row(6, (TemplateStyles.Label, TemplateLayout.Region), (TemplateStyles.Plain, report.RegionCode)),
            Row(7, (TemplateStyles.Label, TemplateLayout.Mark), (TemplateStyles.Plain, report.Id.ToString())),
            Row(8, (TemplateStyles.Plain, "只填“本期数”一列，按表中的计量单位填数字；没有数据请留空，确实为零请填 0。其他单元格已锁定，请不要改动。")),
            Row(FirstTableRow, [.. TemplateLayout.Heads.Select(h => (TemplateStyles.Head, (object?)h))]));
        var hints = new DataValidations();
        foreach (var (i, line) in view.Lines.Index())
        {
            var at = FirstTableRow + 1 + i;
            rows.Append(Row(at,
                (TemplateStyles.Locked, (decimal)(i + 1)), (TemplateStyles.Locked, TemplateLayout.CodeOf(line.Row)), (TemplateStyles.Locked, line.Title + (line.Row.Required ? "*" : "")),
                (TemplateStyles.Locked, line.Unit), (TemplateStyles.LockedNumber, line.LastYear), (TemplateStyles.Open, line.Value), (TemplateStyles.Locked, line.Row.Hint)));
            hints.Append(Hint(line, at, report.Round.Period.EndsOn));
        }

        var sheet = new Worksheet(
            new SheetViews(new SheetView(new Pane { VerticalSplit = FirstTableRow, TopLeftCell = $"A{FirstTableRow + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
            new SheetFormatProperties { DefaultRowHeight = 18 },
            new Columns(Widths.Select((w, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = w, CustomWidth = true })),
            rows,
            new SheetProtection { Sheet = true, Objects = true, Scenarios = true, FormatColumns = false });
        if (view.Lines.Count > 0)
        {
            sheet.Append(hints);
        }

        part.Worksheet = sheet;
        workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = "填报表", SheetId = 1, Id = "sheet1" }));
    }

    private static DataValidation Hint(ReadReport.Line line, int row, DateOnly day)
    {
        var definition = line.Row.Indicator.On(day);
        var prompt = $"{line.Title}，{line.Unit}，{(definition.Decimals == 0 ? "填整数" : $"最多 {definition.Decimals} 位小数")}{(line.Row.Required ? "，必填" : "")}";
        return new DataValidation
        {
            AllowBlank = true,
            ShowInputMessage = true,
            PromptTitle = "填报提示",
            Prompt = prompt[..Math.Min(prompt.Length, 250)],
            SequenceOfReferences = new ListValue<StringValue> { InnerText = $"F{row}" },
        };
    }

    private static Row Row(int number, params (uint Style, object? Value)[] cells) => new(cells.Select((c, i) => c.Value switch
    {
        decimal value => new Cell(new CellValue(value.ToString("0.######", CultureInfo.InvariantCulture))) { CellReference = $"{TemplateLayout.Letters(i + 1)}{number}", StyleIndex = c.Style },
        null => new Cell { CellReference = $"{TemplateLayout.Letters(i + 1)}{number}", StyleIndex = c.Style },
        var text => new Cell(new InlineString(new Text(TemplateLayout.Sound((string)text)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = $"{TemplateLayout.Letters(i + 1)}{number}",
            DataType = CellValues.InlineString,
            StyleIndex = c.Style,
        },
    }))
    {
        RowIndex = (uint)number,
    };

    /// <summary>A workbook to hand out.</summary>
    /// <param name="Name">The file's name.</param>
    /// <param name="Content">Its bytes, from the start.</param>
    public sealed record Template(string Name, Stream Content);
}
