namespace Chuangpu.Reading;

/// <summary>Reads the cell of an indicator's target: a number, a growth, or words.</summary>
internal static class TargetCell
{
    private static readonly Words Annual = new("年均", "每年", "年增");
    private static readonly Words Growth = new("增长", "提高", "提升", "增加", "增幅", "递增", "累计", "上升");
    private static readonly Words Fall = new("下降", "降低", "减少", "降幅");
    private static readonly Words Level = new("达到", "至", "到", "控制在", "以上", "保持在");

    /// <summary>The target and the unit the cell brings of its own; null when the cell holds none.</summary>
    public static (GoalTarget Target, string? Unit)? Read(string cell, string name, int? year, bool growthColumn)
    {
        var text = cell.Trim('■', ' ');
        if (text.Length == 0 || Chars.Only(text, "-—/－ …"))
            return null;
        var cumulative = text[0] == '〔' || text[0] == '[';
        var quantity = QuantityScanner.Scan(text, 0, text.Length).FirstOrDefault();
        if (Doubling.At(text, 0, text.Length) is { } doubling)
            return (new GoalTarget(doubling.Percent, null, year, GoalOp.GrowthTotal, null, null), "%");
        if (text.Contains("全覆盖", StringComparison.Ordinal))
            return (new GoalTarget(100, null, year, GoalOp.Equal, null, null), "%");
        if (quantity is null || (Relative.IsIn(text) && !quantity.IsPercent && quantity.Unit is null))
            return (new GoalTarget(null, null, year, GoalOp.Relative, null, text), null);
        var percent = quantity.IsPercent || (quantity.Unit is null && growthColumn);
        var annual = Annual.AnyIn(text) || (growthColumn && !cumulative) || name.Contains("年均增", StringComparison.Ordinal);
        var falls = Fall.AnyIn(text, 0, quantity.Start) && !Level.AnyIn(text, 0, quantity.Start);
        var grows = Growth.AnyIn(text, 0, quantity.Start) && !Level.AnyIn(text, 0, quantity.Start);
        if (growthColumn || falls || grows || (annual && (quantity.IsPercent || quantity.Unit is null)))
        {
            var value = percent || quantity.Unit is null ? quantity.Value : quantity.Unit == "倍" ? quantity.Value * 100 : (decimal?)null;
            if (value is not null)
                return (new GoalTarget(falls ? -value : value, quantity.ValueMax, year, annual ? GoalOp.GrowthAnnual : GoalOp.GrowthTotal, null, null), "%");
        }
        return (new GoalTarget(quantity.Value, quantity.ValueMax, year, quantity.Op, null, null), quantity.Unit);
    }
}
