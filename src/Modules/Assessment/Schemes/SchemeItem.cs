using System.Text.Json.Serialization;
using Chuangpu.Assessment.Departments;
using Chuangpu.Assessment.Scoring;

namespace Chuangpu.Assessment.Schemes;

/// <summary>An item of the tree, or an event beside it.</summary>
/// <param name="Code">Stable and short; what other items, figures and runs name it by.</param>
/// <param name="Parent">The node it belongs to; null for the top alone.</param>
/// <param name="Name">As listed.</param>
/// <param name="Source">What it is.</param>
public sealed record SchemeItem(string Code, string? Parent, string Name, ItemSource Source)
{
    /// <summary>Its points by hand: the top has 100, and children add up to their parent's points.</summary>
    public decimal Weight { get; init; }

    /// <summary>Points that differ for a group.</summary>
    public IReadOnlyList<GroupWeight> GroupWeights { get; init; } = [];

    /// <summary>Groups it does not count for.</summary>
    public IReadOnlyList<string> LeftOutOf { get; init; } = [];

    /// <summary>For nodes: how they are made of those below.</summary>
    public NodeAggregation Aggregation { get; init; }

    /// <summary>For nodes: how the weights below are found; null for by hand.</summary>
    public Weighing? Weighing { get; init; }

    /// <summary>For <see cref="ItemSource.Statistic"/>: the indicator's code. For <see cref="ItemSource.Tasks"/>: the name of a <see cref="TaskMeasure"/>, null for the mark of all.</summary>
    public string? Indicator { get; init; }

    /// <summary>For <see cref="ItemSource.Tasks"/>: what of a department's tasks it counts; null for other items, and where no such measure is known.</summary>
    [JsonIgnore]
    public TaskMeasure? Measure => Source != ItemSource.Tasks ? null : Indicator is null ? TaskMeasure.Mark
        : Enum.TryParse<TaskMeasure>(Indicator, out var measure) && Enum.IsDefined(measure) ? measure : null;

    /// <summary>The unit its figures are in, as shown.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Whether less is better.</summary>
    public bool LessIsBetter { get; init; }

    /// <summary>How a figure becomes a score; null for what is judged.</summary>
    public ItemScoring? Scoring { get; init; }

    /// <summary>What holds without a figure; null for what the scheme says.</summary>
    public MissingPolicy? Missing { get; init; }

    /// <summary>For bonus and malus: the most points in all, or null for no limit.</summary>
    public decimal? Most { get; init; }

    /// <summary>For <see cref="ItemSource.Veto"/>: what it does.</summary>
    public VetoEffect? Veto { get; init; }

    /// <summary>What is counted and how, for those who are assessed.</summary>
    public string? Note { get; init; }

    /// <summary>Whether it counts by weight.</summary>
    public bool IsWeighted => Source is ItemSource.Node or ItemSource.Statistic or ItemSource.Tasks or ItemSource.Judged;

    /// <summary>Whether it is a leaf with a score.</summary>
    public bool IsScored => IsWeighted && Source != ItemSource.Node;

    /// <summary>Points for a group.</summary>
    /// <param name="Group">Its code.</param>
    /// <param name="Weight">The points there.</param>
    public sealed record GroupWeight(string Group, decimal Weight);
}
