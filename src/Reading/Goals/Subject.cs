namespace Chuangpu.Reading;

/// <summary>What a sentence speaks of: its name, where that stands, and where it stood before the plan.</summary>
internal sealed record Subject(string Name, int Start, GoalBaseline? Baseline)
{
    /// <summary>The unit the baseline was written in.</summary>
    public string? BaseUnit { get; init; }
}
