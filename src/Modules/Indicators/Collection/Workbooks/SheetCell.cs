namespace Chuangpu.Indicators.Collection.Workbooks;

/// <summary>A cell as it was read.</summary>
/// <param name="Text">What it shows without its format: text, or a number in plain digits; empty for nothing.</param>
/// <param name="Kind">What kind of value it is.</param>
internal readonly record struct SheetCell(string Text, SheetCellKind Kind)
{
    public static SheetCell Nothing { get; } = new("", SheetCellKind.Text);
}
