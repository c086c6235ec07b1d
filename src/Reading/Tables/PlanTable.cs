namespace Chuangpu.Reading;

/// <summary>A table as rows of cells; its header may come again where a page cut it.</summary>
/// <param name="Rows">The rows in reading order.</param>
/// <param name="Caption">The line above the table, when it names it.</param>
internal sealed record PlanTable(IReadOnlyList<PlanTableRow> Rows, Passage? Caption);
