using Chuangpu.Kernel.Regions;

namespace Chuangpu.Plans.Register;

/// <summary>A plan in the register's list.</summary>
public sealed record PlanRow
{
    public required Plan Plan { get; init; }

    public required string RegionName { get; init; }

    public required RegionLevel Level { get; init; }

    /// <summary>Goals that stand, repeated mentions left out.</summary>
    public required int Goals { get; init; }

    public required int GoalsReached { get; init; }

    public required int GoalsBehind { get; init; }

    /// <summary>Goals of which no value is known yet.</summary>
    public required int GoalsUnknown { get; init; }

    public required int Tasks { get; init; }

    public required int TasksDone { get; init; }

    public required int TasksLate { get; init; }

    /// <summary>Readings of the document.</summary>
    public required int Versions { get; init; }
}
