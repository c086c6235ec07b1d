namespace Chuangpu.Reading;

/// <summary>A goal with its place in the passage, before it is put into the source's terms.</summary>
internal sealed record FoundGoal(string Name, string? Unit, GoalBaseline? Baseline, GoalTarget Target, int Start, int End, string Rule);
