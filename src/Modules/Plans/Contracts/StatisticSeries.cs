namespace Chuangpu.Plans.Contracts;

/// <summary>The figures of one indicator in one region.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="RegionCode">The region (six digits).</param>
public sealed record StatisticSeries(string Indicator, string RegionCode);
