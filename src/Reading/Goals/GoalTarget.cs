namespace Chuangpu.Reading;

/// <summary>What a goal asks for.</summary>
/// <param name="Value">The number before the unit, the lower one of a range; null for a relative goal.</param>
/// <param name="ValueMax">The upper number of a range, else null.</param>
/// <param name="Year">The year it shall be met in, or null when neither the sentence nor the plan's period tells.</param>
/// <param name="Op">One of the names in <see cref="GoalOp"/>.</param>
/// <param name="Per">year for a goal met anew each year, another unit for 每户, 每村; else null.</param>
/// <param name="Text">The words of a relative goal, else null.</param>
public sealed record GoalTarget(decimal? Value, decimal? ValueMax, int? Year, string Op, string? Per, string? Text);
