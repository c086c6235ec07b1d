using Chuangpu.Indicators.Catalogue;
using Chuangpu.Kernel.Regions;

namespace Chuangpu.Indicators.Values;

/// <summary>The place a value stands in.</summary>
/// <param name="Indicator">The indicator, with its definitions.</param>
/// <param name="Region">The region or zone.</param>
/// <param name="Period">The period.</param>
/// <param name="MemberCode">The member of a breakdown, or null for the total.</param>
public sealed record ValueCell(Indicator Indicator, Region Region, StatPeriod Period, string? MemberCode = null)
{
    /// <summary>The definition that holds for the period.</summary>
    public IndicatorDefinition Definition => Indicator.On(Period.EndsOn);
}
