namespace Chuangpu.Plans.Contracts;

/// <summary>What an indicator was in a year, the latest word on it.</summary>
/// <param name="Year">The year.</param>
/// <param name="Value">In <paramref name="Unit"/>.</param>
/// <param name="Unit">The unit of the definition that held for the year, or empty.</param>
/// <param name="Status">How firm it is, in Chinese (快报, 初步, 最终 …); 汇总 or 计算 for a figure made of others.</param>
/// <param name="EnteredAt">When it was entered (UTC).</param>
public sealed record StatisticYear(int Year, decimal Value, string Unit, string Status, DateTime EnteredAt)
{
    /// <summary>Whether it is invented for the demo, or made of such.</summary>
    public bool IsDemo { get; init; }
}
