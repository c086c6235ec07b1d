namespace Chuangpu.Kernel.Exports;

/// <summary>A line of the sheet 说明, which says what the numbers of a workbook are.</summary>
/// <param name="Term">What is said, such as 导出时间.</param>
/// <param name="Text">The words.</param>
public sealed record SheetNote(string Term, string Text);
