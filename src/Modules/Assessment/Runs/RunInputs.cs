using Chuangpu.Assessment.Schemes;
using Chuangpu.Plans.Contracts;

namespace Chuangpu.Assessment.Runs;

/// <summary>All a run is computed from. Whoever has this text has the run, whatever became of the database.</summary>
public sealed record RunInputs
{
    private Dictionary<(string Item, string Unit), UnitFigure>? _byPlace;
    private ILookup<string, UnitFigure>? _byItem;
    private readonly IReadOnlyList<UnitFigure> _figures = [];

    /// <summary>The assessment year.</summary>
    public required int Year { get; init; }

    /// <summary>The year of the figures.</summary>
    public required int DataYear { get; init; }

    /// <summary>As known at the end of this day.</summary>
    public required DateOnly CutOff { get; init; }

    /// <summary>The scheme's title.</summary>
    public required string Title { get; init; }

    /// <summary>The number of the scheme's version.</summary>
    public required int SchemeVersion { get; init; }

    /// <summary>The plan in force, or null where the scheme serves none.</summary>
    public PlanInForce? Plan { get; init; }

    /// <summary>What the scheme said.</summary>
    public required SchemeDefinition Scheme { get; init; }

    /// <summary>What was measured, by item and unit in the scheme's order; what is missing has no entry.</summary>
    public required IReadOnlyList<UnitFigure> Figures
    {
        get => _figures;
        // A copy with other figures must not look them up among the old ones.
        init => (_figures, _byPlace, _byItem) = (value, null, null);
    }

    /// <summary>What assessors gave.</summary>
    public required IReadOnlyList<JudgedScore> Judged { get; init; }

    /// <summary>Bonus, malus, veto and adjustment.</summary>
    public required IReadOnlyList<ScoreEvent> Events { get; init; }

    /// <summary>What an item is measured by for a unit, or null.</summary>
    public UnitFigure? FigureOf(string item, string unit) => (_byPlace ??= Figures.ToDictionary(f => (f.Item, f.Unit))).GetValueOrDefault((item, unit));

    /// <summary>What an item is measured by for all units.</summary>
    public IEnumerable<UnitFigure> FiguresOf(string item) => (_byItem ??= Figures.ToLookup(f => f.Item))[item];
}
