using Chuangpu.Indicators.Catalogue;
using Chuangpu.Kernel.Results;
using Chuangpu.WebKit;

namespace Chuangpu.Indicators.Values;

/// <summary>What any value must fulfil, whichever way it comes in: by the page, by a form, by a file.</summary>
public static class ValueRules
{
    /// <summary>What is wrong with a value in its place, or null. Names the property of <see cref="EnterValue.Request"/> it belongs to.</summary>
    /// <param name="cell">The place.</param>
    /// <param name="value">The value in the definition's unit, or null to withdraw one.</param>
    /// <param name="status">How firm it is.</param>
    /// <param name="today">Today.</param>
    public static Problem? Check(ValueCell cell, decimal? value, ValueStatus status, DateOnly today) =>
        CheckCell(cell) ?? CheckTime(cell.Period, status, today) ?? (value is { } number ? CheckNumber(cell.Definition, number) : null);

    private static Problem? CheckCell(ValueCell cell)
    {
        var (definition, region, period) = (cell.Definition, cell.Region, cell.Period);
        return definition.IsDerived ? new Problem("value.derived", $"“{definition.Name}”由公式计算，不能直接填报，请填报公式中的各项指标。")
            : period.Frequency > definition.Frequency ? new Problem("value.frequency", $"“{definition.Name}”是{DisplayText.OfEnum(definition.Frequency)}指标，不能填报{DisplayText.OfEnum(period.Frequency)}数。", nameof(EnterValue.Request.Period))
            : region.ValidTo is { } end && period.StartsOn >= end ? new Problem("value.ended", $"{region.Name}已于 {end:yyyy-MM-dd} 撤销，之后的数据请填到现在的地区。", nameof(EnterValue.Request.RegionCode))
            : cell.MemberCode is { } member && !definition.Breakdowns.Contains(member.Split('.')[0]) ? new Problem("value.member", $"“{definition.Name}”没有这种分组，请从列表中选择。", nameof(EnterValue.Request.MemberCode))
            : null;
    }

    private static Problem? CheckTime(StatPeriod period, ValueStatus status, DateOnly today) =>
        period.Year < 1949 ? new Problem("value.period", "时期不能早于 1949 年，请核对。", nameof(EnterValue.Request.Period))
        : period.EndsOn >= today && status > ValueStatus.Flash ? new Problem("value.early", $"{period.Words}还没有结束，数据状态只能选“预计”或“快报”。", nameof(EnterValue.Request.Status))
        : period.StartsOn > today && status != ValueStatus.Expected ? new Problem("value.early", $"{period.Words}还没有开始，数据状态只能选“预计”。", nameof(EnterValue.Request.Status))
        : null;

    private static Problem? CheckNumber(IndicatorDefinition definition, decimal value)
    {
        const string field = nameof(EnterValue.Request.Value);
        return Math.Round(value, definition.Decimals) != value
                ? new Problem("value.decimals", definition.Decimals == 0 ? $"“{definition.Name}”填整数，请去掉小数。" : $"“{definition.Name}”最多 {definition.Decimals} 位小数，请先按规定修约。", field)
            : value < definition.LowerLimit ? new Problem("value.low", $"“{definition.Name}”不会小于 {NumberFormat.Text(definition.LowerLimit.Value)}{definition.Unit}，请检查数值和单位。", field)
            : value > definition.UpperLimit ? new Problem("value.high", $"“{definition.Name}”不会大于 {NumberFormat.Text(definition.UpperLimit.Value)}{definition.Unit}，请检查数值和单位。", field)
            : null;
    }
}
