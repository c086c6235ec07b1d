using Chuangpu.Plans.Goals;

namespace Chuangpu.Plans.Alignment;

/// <summary>One lower goal's part in an upper goal.</summary>
/// <param name="RegionCode">The region of the lower plan.</param>
/// <param name="Terms">What the lower goal demands.</param>
/// <param name="Value">Its target in the upper goal's unit, or null when it can't be added.</param>
/// <param name="LeftOut">Why it is not part of the sum, or null when it is.</param>
public sealed record GapPart(string RegionCode, GoalTerms Terms, decimal? Value, string? LeftOut);
