namespace Chuangpu.Indicators.Collection.Workbooks;

/// <summary>Something in a returned workbook that cannot be taken.</summary>
/// <param name="Cell">Where, as Excel names it (F12), or null for the whole file.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record CellFault(string? Cell, string Message)
{
    /// <summary>With its place.</summary>
    public override string ToString() => Cell is null ? Message : $"单元格 {Cell}：{Message}";
}
