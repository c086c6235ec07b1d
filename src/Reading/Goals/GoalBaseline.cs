namespace Chuangpu.Reading;

/// <summary>Where a measured thing stands before the plan.</summary>
/// <param name="Value">The number before the unit.</param>
/// <param name="Year">The year it is stated for, or null.</param>
public sealed record GoalBaseline(decimal Value, int? Year);
