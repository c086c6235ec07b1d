using Chuangpu.WebKit;

namespace Chuangpu.Indicators.Exchange.Imports;

/// <summary>Something in a row that cannot be taken.</summary>
/// <param name="Row">The row's number in the file, from 1.</param>
/// <param name="Column">The column it is in.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record RowFault(int Row, ValueColumn Column, string Message)
{
    /// <summary>With its place.</summary>
    public override string ToString() => $"第 {Row} 行“{DisplayText.OfEnum(Column)}”：{Message}";
}
