using Chuangpu.Statistics.Sensitivity;

namespace Chuangpu.Assessment.Explanation;

/// <summary>How sure the ranks of a group are when weights, normalisation and aggregation had been chosen otherwise.</summary>
/// <param name="GroupName">The group.</param>
/// <param name="Units">Its ranked units, best first.</param>
/// <param name="Factors">Of the variance of the mean shift of ranks, what each choice accounts for: by itself, and with all it does together with others.</param>
/// <param name="Runs">How many times the index was computed.</param>
/// <param name="Sampled">In how many of them the choices were drawn independently, which the ranges rest on.</param>
public sealed record RankInterval(string GroupName, IReadOnlyList<RankInterval.UnitRange> Units, IReadOnlyList<(string Factor, SobolIndices Indices)> Factors, int Runs, int Sampled)
{
    /// <summary>Where a unit stands over the runs.</summary>
    /// <param name="UnitKey">The unit.</param>
    /// <param name="UnitName">Its name.</param>
    /// <param name="Rank">Its rank as computed by the scheme.</param>
    /// <param name="Range">Its ranks otherwise.</param>
    /// <param name="Held">The share of the runs in which it has the rank the scheme gives it, 0 to 1.</param>
    /// <param name="Ahead">The share of the runs in which it stands before the unit ranked next, equal ranks counting half; null for the last.</param>
    public sealed record UnitRange(string UnitKey, string UnitName, int Rank, RankStatistics Range, double Held, double? Ahead);
}
