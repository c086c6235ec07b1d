using Chuangpu.WebKit;

namespace Chuangpu.Indicators.Contracts;

/// <summary>Where a region stands by its indicators.</summary>
public sealed record RegionMonitor
{
    /// <summary>The key indicators, each with its latest figure; the ones that can be looked at closely.</summary>
    public required IReadOnlyList<MonitoredFigure> Key { get; init; }

    /// <summary>The one looked at closely.</summary>
    public required MonitoredFigure Chosen { get; init; }

    /// <summary>The regions directly below by the chosen one in the year of its latest figure, best first; for a county it and its siblings, where the viewer sees the region above, else none.</summary>
    public required IReadOnlyList<RegionFigure> Parts { get; init; }

    /// <summary>The name of the region whose parts these are.</summary>
    public required string PartsOf { get; init; }

    /// <summary>The chosen one over the years: facts, the path a plan asks for, what is expected. Null without any figure.</summary>
    public required ChartData? Trend { get; init; }

    /// <summary>What the trend says of the earliest target ahead, such as 2025 年目标 600 家，达到的可能性 37%; or why nothing is forecast.</summary>
    public required string Outlook { get; init; }

    /// <summary>Whether a figure of the trend is invented for the demo.</summary>
    public required bool IsDemo { get; init; }

    /// <summary>The units that open warnings of the region's own plans ask to act, most first.</summary>
    public required IReadOnlyList<WarnedUnit> Warned { get; init; }

    /// <summary>How many open warnings there are of plans of the regions below that the viewer sees.</summary>
    public required int WarnedBelow { get; init; }

    /// <summary>Where all open warnings of the region stand.</summary>
    public required string WarningsHref { get; init; }
}
