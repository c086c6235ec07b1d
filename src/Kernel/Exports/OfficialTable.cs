using DocumentFormat.OpenXml.Wordprocessing;

namespace Chuangpu.Kernel.Exports;

/// <summary>A table that breaks well: its head stands on each page, no row is cut in two.</summary>
internal static class OfficialTable
{
    public static Table Make(IReadOnlyList<DocumentColumn> columns, IReadOnlyList<IReadOnlyList<string?>> rows)
    {
        var shares = columns.Sum(c => c.Share);
        int[] widths = [.. columns.Select(c => OfficialPage.TextWidth * c.Share / shares)];
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = $"{OfficialPage.TextWidth}", Type = TableWidthUnitValues.Dxa },
                new TableJustification { Val = TableRowAlignmentValues.Center },
                Borders(),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa })),
            new TableGrid(widths.Select(w => new GridColumn { Width = $"{w}" })));
        table.Append(new TableRow(
            [new TableRowProperties(new CantSplit(), new TableHeader()), .. columns.Select((c, i) => Cell(c.Title, widths[i], OfficialStyles.Head, null))]));
        foreach (var row in rows)
        {
            table.Append(new TableRow(
                [new TableRowProperties(new CantSplit()), .. columns.Select((c, i) => Cell(row[i] ?? "—", widths[i], c.Fine ? OfficialStyles.Fine : OfficialStyles.Cell, c.Centred || row[i] is null ? JustificationValues.Center : null))]));
        }

        return table;
    }

    private static TableCell Cell(string text, int width, string style, JustificationValues? side)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (side is { } given)
        {
            properties.Append(new Justification { Val = given });
        }

        return new TableCell(
            new TableCellProperties(new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa }, new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
            new Paragraph(properties, OfficialDocument.Run(text)));
    }

    private static TableBorders Borders()
    {
        T Line<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "auto" };
        return new TableBorders(Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>());
    }
}
