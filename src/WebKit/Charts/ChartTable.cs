namespace Chuangpu.WebKit;

/// <summary>The numbers of a chart as a table, for those who can't see it and for those who want the figures.</summary>
/// <param name="Head">Titles of the columns; the first names the rows.</param>
/// <param name="Rows">Cells as text, formatted; null where there is no value.</param>
public sealed record ChartTable(IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string?>> Rows);
