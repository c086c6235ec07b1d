using System.Collections.Concurrent;
using Chuangpu.Assessment.Runs;
using Chuangpu.Assessment.Schemes;
using Chuangpu.Assessment.Scoring;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Statistics.CompositeIndex;
using Chuangpu.Statistics.Sensitivity;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Assessment.Explanation;

/// <summary>
/// Computes a run again and again with other choices (Monte Carlo, fixed seed, so the same run always gives the same ranges):
/// weights within a quarter of themselves; scores as the scheme makes them, or min–max, standard scores or ranks of the figures;
/// nodes as the scheme makes them, or all by weighted mean, geometric mean or with the penalty for unevenness.
/// </summary>
public sealed class RankIntervals(ChuangpuDb db) : IUseCase
{
    private const int Samples = 2_000, Seed = 20_250, MostKept = 50;

    private const double WeightSpread = 0.25;

    // A run never changes, so neither do its ranges.
    private static readonly ConcurrentDictionary<string, IReadOnlyList<RankInterval>> Kept = new();

    /// <summary>The ranges of each group with at least two ranked units; null when the run does not exist or may not be seen.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<IReadOnlyList<RankInterval>?> HandleAsync(Guid runId, CancellationToken cancellation = default)
    {
        if (await db.Set<FrozenInputs>().AsNoTracking().Include(i => i.Run).SingleOrDefaultAsync(i => i.RunId == runId, cancellation) is not { } frozen)
            return null;
        if (Kept.Count > MostKept)
            Kept.Clear();
        return Kept.GetOrAdd(frozen.Run.InputsSha256, _ => Of(CanonicalJson.Read<RunInputs>(frozen.Content), Samples));
    }

    /// <summary>Computes the ranges.</summary>
    /// <param name="inputs">The run's inputs.</param>
    /// <param name="samples">Runs of each of the two samples.</param>
    public static IReadOnlyList<RankInterval> Of(RunInputs inputs, int samples) =>
        [.. inputs.Scheme.Groups.Select(g => OfGroup(inputs, g, samples)).OfType<RankInterval>()];

    private static RankInterval? OfGroup(RunInputs inputs, SchemeGroup group, int samples)
    {
        var scoring = new GroupScoring(inputs, group);
        List<UnitResult> units = [.. scoring.Units().Select(u => u.Result).Where(u => u.Score is not null)];
        if (units.Count < 2)
            return null;
        var index = new GroupIndex(inputs, scoring, [.. units.Select(u => u.Unit)]);
        var found = IndexUncertainty.Of(index.Scheme, index.Data, new IndexAlternatives
        {
            WeightSpread = WeightSpread,
            GivenScores = index.OtherScores(),
            Aggregations = [[], [Aggregation.Arithmetic], [Aggregation.Geometric], [Aggregation.MazziottaPareto]],
        }, samples, Seed);
        int[] order = [.. Enumerable.Range(0, units.Count).OrderBy(u => units[u].Rank)];
        return new(
            group.Name,
            [
                .. order.Select((u, place) => new RankInterval.UnitRange(
                    units[u].Unit, units[u].Name, units[u].Rank!.Value, found.Ranks[u], found.Sampled.Average(r => r[u] == units[u].Rank ? 1.0 : 0),
                    place + 1 < order.Length ? found.Sampled.Average(r => r[u] < r[order[place + 1]] ? 1 : r[u] == r[order[place + 1]] ? 0.5 : 0) : null)),
            ],
            [.. found.Factors.Where(f => !double.IsNaN(f.Indices.Total))], found.Runs, found.Sampled.Count);
    }
}
