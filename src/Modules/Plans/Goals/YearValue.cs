namespace Chuangpu.Plans.Goals;

/// <summary>What was reached in a year, the latest word on it.</summary>
/// <param name="Year">The year.</param>
/// <param name="Value">The value in the unit values are entered in.</param>
/// <param name="Met">For relative targets: whether it held.</param>
public sealed record YearValue(int Year, decimal Value, bool? Met = null);
