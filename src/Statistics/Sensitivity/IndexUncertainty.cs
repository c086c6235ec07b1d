using Chuangpu.Statistics.CompositeIndex;

namespace Chuangpu.Statistics.Sensitivity;

/// <summary>
/// How sure the ranks of an index are: it is computed again and again with other choices (Monte Carlo), and what moves the ranks
/// is divided among the choices (Sobol). The same seed gives the same runs.
/// </summary>
/// <param name="Nominal">The rank of each unit in the index as it is.</param>
/// <param name="Ranks">Where each unit stands over the runs.</param>
/// <param name="Factors">What each choice does to the mean shift of ranks, by its name: weights, normalisation, aggregation, treatment, indicators.</param>
/// <param name="Runs">How many runs were made in all.</param>
public sealed record IndexUncertainty(IReadOnlyList<double> Nominal, IReadOnlyList<RankStatistics> Ranks, IReadOnlyList<(string Factor, SobolIndices Indices)> Factors, int Runs)
{
    /// <summary>The ranks of all units in each run of the two independent samples, which <see cref="Ranks"/> sums up.</summary>
    public IReadOnlyList<double[]> Sampled { get; init; } = [];

    /// <summary>Computes it.</summary>
    /// <param name="scheme">Without <see cref="IndexScheme.Fault"/>.</param>
    /// <param name="data">As for <see cref="CompositeIndexMethod.Compute"/>; every unit has a score.</param>
    /// <param name="alternatives">At least one choice.</param>
    /// <param name="samples">Runs of each of the two samples, at least 2; in all samples × (factors + 2) runs.</param>
    /// <param name="seed">For the random numbers.</param>
    /// <exception cref="ArgumentException">There is nothing to choose, or a unit has no score.</exception>
    public static IndexUncertainty Of(IndexScheme scheme, IndexData data, IndexAlternatives alternatives, int samples, int seed = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 2);
        var index = new VariedIndex(scheme, data, alternatives);
        if (index.Factors.Count == 0)
            throw new ArgumentException("There is nothing to choose.", nameof(alternatives));
        var nominal = CompositeIndex.Ranks.OfScores(index.Nominal);
        if (nominal.Any(double.IsNaN))
            throw new ArgumentException("A unit has no score.", nameof(data));

        var factors = index.Factors.Count;
        var random = new Random(seed);
        double[][] Sample() => [.. Enumerable.Range(0, samples).Select(_ => Enumerable.Range(0, factors).Select(_ => random.NextDouble()).ToArray())];
        var (a, b) = (Sample(), Sample());
        var design = new double[samples * (factors + 2)][];
        a.CopyTo(design, 0);
        b.CopyTo(design, samples);
        for (var f = 0; f < factors; f++)
        {
            for (var s = 0; s < samples; s++)
            {
                var mixed = (double[])a[s].Clone();
                mixed[f] = b[s][f];
                design[((2 + f) * samples) + s] = mixed;
            }
        }

        var ranks = new double[design.Length][];
        Parallel.For(0, design.Length, run => ranks[run] = CompositeIndex.Ranks.OfScores(index.Score(design[run])));
        var shifts = Array.ConvertAll(ranks, run => run.Zip(nominal, (r, n) => Math.Abs(r - n)).Average());
        var indices = SobolIndices.Of(shifts, factors);
        // The later runs repeat the first sample with one choice changed.
        double[][] sampled = ranks[..(2 * samples)];
        return new(
            nominal,
            [.. Enumerable.Range(0, nominal.Length).Select(u => RankStatistics.Of(sampled.Select(r => r[u])))],
            [.. index.Factors.Select((name, i) => (name, indices[i]))], design.Length)
        {
            Sampled = sampled,
        };
    }
}
