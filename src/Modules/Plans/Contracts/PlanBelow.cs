namespace Chuangpu.Plans.Contracts;

/// <summary>A plan in force of a region below another, at a glance.</summary>
/// <param name="RegionCode">The region (six digits).</param>
/// <param name="RegionName">Its name.</param>
/// <param name="Title">The plan.</param>
/// <param name="Goals">How many goals stand, repeated mentions left out.</param>
/// <param name="GoalsReached">How many of them are reached.</param>
/// <param name="GoalsBehind">How many of them are behind their path.</param>
/// <param name="Tasks">How many tasks stand.</param>
/// <param name="TasksDone">How many of them are finished.</param>
/// <param name="TasksLate">How many of them are late.</param>
/// <param name="IsDemo">Whether it belongs to the demo region, whose progress is invented.</param>
public sealed record PlanBelow(string RegionCode, string RegionName, string Title, int Goals, int GoalsReached, int GoalsBehind, int Tasks, int TasksDone, int TasksLate, bool IsDemo);
