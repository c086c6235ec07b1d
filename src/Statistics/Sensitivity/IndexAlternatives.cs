using Chuangpu.Statistics.CompositeIndex;

namespace Chuangpu.Statistics.Sensitivity;

/// <summary>What could as well have been chosen for an index: each list with more than one choice is a factor.</summary>
public sealed record IndexAlternatives
{
    /// <summary>Ways to make values comparable; none for the scheme's own alone.</summary>
    public IReadOnlyList<Normalisation> Normalisations { get; init; } = [];

    /// <summary>More such ways, computed elsewhere: a column of scores for each indicator. They come after <see cref="Normalisations"/>, or after the scheme's own.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, double[]>> GivenScores { get; init; } = [];

    /// <summary>Ways to make nodes, each for all levels as in <see cref="IndexScheme.Aggregations"/> and an empty one for as the scheme says; none for the scheme's own alone.</summary>
    public IReadOnlyList<IReadOnlyList<Aggregation>> Aggregations { get; init; } = [];

    /// <summary>Ways to treat outlying values (null: not at all); none for the scheme's own alone.</summary>
    public IReadOnlyList<Treatment?> Treatments { get; init; } = [];

    /// <summary>By how much of itself each weight may be larger or smaller, 0 to 1; 0 leaves the weights alone.</summary>
    public double WeightSpread { get; init; }

    /// <summary>Whether each indicator is left out once.</summary>
    public bool LeaveOneOut { get; init; }
}
