namespace Chuangpu.Statistics.CompositeIndex;

/// <summary>What becomes of the ranks of an index when one of its indicators is left out.</summary>
/// <param name="Code">The indicator.</param>
/// <param name="MeanShift">By how many places the units move on average.</param>
/// <param name="LargestShift">By how many places the unit moves that moves most.</param>
public sealed record IndexOmission(string Code, double MeanShift, double LargestShift)
{
    /// <summary>Leaves out each indicator once; one without which nothing is left is missing from the answer.</summary>
    /// <param name="scheme">Without <see cref="IndexScheme.Fault"/>.</param>
    /// <param name="data">As for <see cref="CompositeIndexMethod.Compute"/>; units without a score have no rank and do not count.</param>
    public static IReadOnlyList<IndexOmission> Of(IndexScheme scheme, IndexData data)
    {
        var whole = CompositeIndexMethod.Compute(scheme, data);
        var nominal = RanksOf(whole.Score);
        List<IndexOmission> found = [];
        foreach (var indicator in scheme.Indicators)
        {
            if (Without(scheme, indicator) is { } rest)
            {
                double[] shifts = [.. RanksOf(CompositeIndexMethod.AggregateUp(rest, whole.Normalised)[whole.Top]).Zip(nominal, (r, n) => Math.Abs(r - n)).Where(s => !double.IsNaN(s))];
                found.Add(new(indicator.Code, shifts.DefaultIfEmpty(0).Average(), shifts.DefaultIfEmpty(0).Max()));
            }
        }

        return found;

        double[] RanksOf(IReadOnlyList<double> scores) => Ranks.Descending([.. scores.Select((s, u) => s + (data.Added?[u] ?? 0))]);
    }

    /// <summary>The scheme without an indicator, and without the nodes that stand above it alone; null where it is all there is.</summary>
    internal static IndexScheme? Without(IndexScheme scheme, IndexIndicator leaving)
    {
        if (scheme.Indicators.Any(i => i.Parent == leaving.Parent && i.Code != leaving.Code && i.Weight > 0) || scheme.Nodes.Any(n => n.Parent == leaving.Parent && n.Weight > 0))
            return scheme with { Indicators = [.. scheme.Indicators.Select(i => i.Code == leaving.Code ? i with { Weight = 0 } : i)] };
        for (var node = scheme.Nodes.Single(n => n.Code == leaving.Parent); node.Parent is { } parent; node = scheme.Nodes.Single(n => n.Code == parent))
        {
            if (scheme.Indicators.Any(i => i.Parent == parent && i.Weight > 0) || scheme.Nodes.Any(n => n.Parent == parent && n.Code != node.Code && n.Weight > 0))
                return scheme with { Nodes = [.. scheme.Nodes.Select(n => n.Code == node.Code ? n with { Weight = 0 } : n)] };
        }

        return null;
    }
}
