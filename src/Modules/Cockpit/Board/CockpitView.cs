using Chuangpu.Enterprises.Contracts;
using Chuangpu.Indicators.Contracts;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Regions.Borders;
using Chuangpu.Plans.Contracts;
using Chuangpu.Policies.Contracts;
using Chuangpu.WebKit;

namespace Chuangpu.Cockpit.Board;

/// <summary>A region at a glance: what the cockpit, its wall and the briefing show.</summary>
public sealed record CockpitView
{
    /// <summary>The region.</summary>
    public required Region Region { get; init; }

    /// <summary>The regions above it that the viewer may look at, highest first.</summary>
    public required IReadOnlyList<Region> Above { get; init; }

    /// <summary>When it was read (UTC).</summary>
    public required DateTime ReadAt { get; init; }

    /// <summary>The goals of the region's own plans in force, by state.</summary>
    public required IReadOnlyList<StateCount> Goals { get; init; }

    /// <summary>Whether a goal's latest value is invented for the demo.</summary>
    public required bool GoalsAreDemo { get; init; }

    /// <summary>Its indicators, and the warnings that rest on them.</summary>
    public required RegionMonitor Monitor { get; init; }

    /// <summary>Its tasks, supervision and decisions.</summary>
    public required Implementation Implementation { get; init; }

    /// <summary>The plans in force of the regions below, where it has none of its own; else none.</summary>
    public required IReadOnlyList<PlanBelow> Below { get; init; }

    /// <summary>Its enterprises.</summary>
    public required LadderStanding Ladders { get; init; }

    /// <summary>Its money for policies, or null where there is no budget.</summary>
    public required PolicyMoney? Money { get; init; }

    /// <summary>The map: the parts of the region, or a county among its neighbours.</summary>
    public required RegionDrawing Drawing { get; init; }

    /// <summary>What is on the map.</summary>
    public required IReadOnlyList<MapShape> Shapes { get; init; }

    /// <summary>Every figure an instruction can be put on.</summary>
    public required IReadOnlyList<CockpitFigure> Figures { get; init; }

    /// <summary>Whether it is drawn for the wall.</summary>
    public bool OnWall { get; init; }

    /// <summary>Whether the viewer may put down instructions for the region.</summary>
    public bool MayInstruct { get; init; }

    /// <summary>How many goals there are.</summary>
    public int GoalCount => Goals.Sum(g => g.Count);

    /// <summary>How many open warnings there are.</summary>
    public int WarningCount => Monitor.Warned.Sum(u => u.Count);

    /// <summary>The same cockpit of another region or indicator.</summary>
    /// <param name="region">Six digits.</param>
    /// <param name="indicator">The indicator looked at closely; null for the same.</param>
    public string At(string region, string? indicator = null) => CockpitAddress.Of(OnWall ? CockpitAddress.Wall : CockpitAddress.Desk, region, indicator ?? Monitor.Chosen.Code);
}
