using Chuangpu.Assessment.Runs;
using Chuangpu.Assessment.Schemes;
using Chuangpu.Assessment.Scoring;

namespace Chuangpu.Assessment.Explanation;

/// <summary>Why a unit has the score it has.</summary>
public sealed record UnitExplanation
{
    /// <summary>The run.</summary>
    public required AssessmentRun Run { get; init; }

    /// <summary>What the scheme said.</summary>
    public required SchemeDefinition Scheme { get; init; }

    /// <summary>The unit as stored.</summary>
    public required UnitScore Unit { get; init; }

    /// <summary>Its digits and words.</summary>
    public required ScoredUnit Scored { get; init; }

    /// <summary>Its own frozen figures by the item's code.</summary>
    public required IReadOnlyDictionary<string, UnitFigure> Figures { get; init; }

    /// <summary>The mean score of the group for each scored item that anybody has.</summary>
    public required IReadOnlyDictionary<string, decimal> GroupMeans { get; init; }

    /// <summary>How many units of the group have a rank.</summary>
    public required int Ranked { get; init; }

    /// <summary>The same unit in the latest run of the year before, or null.</summary>
    public UnitScore? Before { get; init; }

    /// <summary>The year of <see cref="Before"/>.</summary>
    public int? YearBefore { get; init; }

    /// <summary>What made the difference to <see cref="Before"/>; empty without it.</summary>
    public IReadOnlyList<Contribution> Contributions { get; init; } = [];

    /// <summary>What would bring it level with the next better unit, or null.</summary>
    public WayUp? WayUp { get; init; }

    /// <summary>How many points an item brings above what the mean score of the group would; null where either is missing.</summary>
    public decimal? LeadOf(ItemResult item) =>
        item is { Score: { } score, Weight: { } weight } && GroupMeans.TryGetValue(item.Item, out var mean) ? Math.Round((score - mean) * weight / 100, 2, MidpointRounding.AwayFromZero) : null;
}
