namespace Chuangpu.Kernel.Tables;

/// <summary>A row of a file, under its heads.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Cells">A cell for each head.</param>
public sealed record FileRow(int Number, IReadOnlyList<SheetCell> Cells);
