using Chuangpu.Indicators.Catalogue;

namespace Chuangpu.Indicators.Workbench;

/// <summary>A view laid out: what stands in a row and above a column, and the figure where they meet.</summary>
public static class WorkbenchTable
{
    /// <summary>The heads of the two columns that name a row.</summary>
    public static (string First, string Second) RowHeads(WorkbenchAxis columns) => columns switch
    {
        WorkbenchAxis.Year => ("指标", "地区"),
        WorkbenchAxis.Region => ("指标", "年份"),
        _ => ("地区", "年份"),
    };

    /// <summary>The heads of the figures' columns.</summary>
    public static IReadOnlyList<string> ColumnHeads(WorkbenchView view) => view.Selection.Columns switch
    {
        WorkbenchAxis.Year => [.. view.Years.Select(y => y.Words)],
        WorkbenchAxis.Region => [.. view.Regions.Select(r => r.Name)],
        _ => [.. view.Indicators.Select(WithUnit)],
    };

    /// <summary>The rows, each with a figure a column.</summary>
    public static IReadOnlyList<Row> Rows(WorkbenchView view) => view.Selection.Columns switch
    {
        WorkbenchAxis.Year => [.. from i in view.Indicators from r in view.Regions select new Row(WithUnit(i), r.Name, [.. view.Years.Select(y => view[i.IndicatorCode, r.Code, y.Year])])],
        WorkbenchAxis.Region => [.. from i in view.Indicators from y in view.Years select new Row(WithUnit(i), y.Words, [.. view.Regions.Select(r => view[i.IndicatorCode, r.Code, y.Year])])],
        _ => [.. from r in view.Regions from y in view.Years select new Row(r.Name, y.Words, [.. view.Indicators.Select(i => view[i.IndicatorCode, r.Code, y.Year])])],
    };

    /// <summary>An indicator's name with its unit.</summary>
    public static string WithUnit(IndicatorDefinition definition) => definition.Unit.Length == 0 ? definition.Name : $"{definition.Name}（{definition.Unit}）";

    /// <summary>A row of the table.</summary>
    /// <param name="First">The first thing that names it.</param>
    /// <param name="Second">The second.</param>
    /// <param name="Figures">One a column.</param>
    public sealed record Row(string First, string Second, IReadOnlyList<WorkbenchFigure> Figures)
    {
        /// <summary>Whether any of it rests on invented entries.</summary>
        public bool IsDemo => Figures.Any(f => f.IsDemo);
    }
}
