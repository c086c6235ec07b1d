using Chuangpu.Statistics.CompositeIndex;

namespace Chuangpu.Statistics.Sensitivity;

/// <summary>Where a unit stands over many runs of an index.</summary>
/// <param name="Mean">The mean rank.</param>
/// <param name="Median">The median rank.</param>
/// <param name="Lower">The rank that 5% of the runs do not exceed.</param>
/// <param name="Upper">The rank that 95% of the runs do not exceed.</param>
public readonly record struct RankStatistics(double Mean, double Median, double Lower, double Upper)
{
    /// <summary>The statistics of one unit's ranks, at least one.</summary>
    public static RankStatistics Of(IEnumerable<double> ranks)
    {
        var sorted = ranks.Order().ToArray();
        return new(sorted.Average(), Moments.Quantile(sorted, 0.5), Moments.Quantile(sorted, 0.05), Moments.Quantile(sorted, 0.95));
    }
}
