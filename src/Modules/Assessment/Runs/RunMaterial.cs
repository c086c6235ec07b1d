namespace Chuangpu.Assessment.Runs;

/// <summary>What a run takes beside statistics.</summary>
public sealed record RunMaterial
{
    /// <summary>Nothing.</summary>
    public static RunMaterial None { get; } = new();

    /// <summary>Figures of items whose source is <see cref="Schemes.ItemSource.Tasks"/>.</summary>
    public IReadOnlyList<UnitFigure> Figures { get; init; } = [];

    /// <summary>What assessors gave.</summary>
    public IReadOnlyList<JudgedScore> Judged { get; init; } = [];

    /// <summary>Bonus, malus, veto, adjustment.</summary>
    public IReadOnlyList<ScoreEvent> Events { get; init; } = [];
}
