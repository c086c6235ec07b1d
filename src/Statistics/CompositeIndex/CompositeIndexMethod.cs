namespace Chuangpu.Statistics.CompositeIndex;

/// <summary>Computes an index: denominate, impute, treat, normalise, aggregate, in this order (OECD and JRC, Handbook on Constructing Composite Indicators, 2008).</summary>
public static class CompositeIndexMethod
{
    /// <summary>All steps.</summary>
    /// <param name="scheme">Without <see cref="IndexScheme.Fault"/>.</param>
    /// <param name="data">Holds a column for every indicator and denominator of the scheme.</param>
    public static IndexResult Compute(IndexScheme scheme, IndexData data)
    {
        var (denominated, imputed, treated, normalised) = (New(), New(), New(), New());
        var takesPart = TakesPart(scheme, data);
        foreach (var indicator in scheme.Indicators)
        {
            var values = denominated[indicator.Code] = Kept(Denominate(indicator, data.Columns));
            values = imputed[indicator.Code] = Kept(Impute(scheme.Imputation, indicator, values, data));
            values = treated[indicator.Code] = scheme.Treatment?.Of(values) ?? values;
            normalised[indicator.Code] = scheme.Normalisation.Of(indicator, values);
        }

        var scores = AggregateUp(scheme, normalised);
        return new(denominated, imputed, treated, normalised, scores, scheme.Nodes.Single(n => n.Parent is null).Code);

        Dictionary<string, double[]> New() => new(scheme.Indicators.Count);

        double[] Kept(double[] values) => takesPart.Contains(false) ? [.. values.Select((v, u) => takesPart[u] ? v : double.NaN)] : values;
    }

    /// <summary>The last step alone: the nodes of normalised values.</summary>
    public static IReadOnlyDictionary<string, double[]> AggregateUp(IndexScheme scheme, IReadOnlyDictionary<string, double[]> normalised)
    {
        var scores = new Dictionary<string, double[]>(scheme.Nodes.Count);
        foreach (var node in scheme.Nodes.OrderBy(n => n.Level))
        {
            (double[] Column, double Weight)[] children =
            [
                .. scheme.Indicators.Where(i => i.Parent == node.Code).Select(i => (normalised[i.Code], i.Weight)),
                .. scheme.Nodes.Where(n => n.Parent == node.Code).Select(n => (scores[n.Code], n.Weight)),
            ];
            scores[node.Code] = Aggregate.Of(node.Aggregation ?? scheme.AggregationOf(node.Level), Array.ConvertAll(children, c => c.Column), Array.ConvertAll(children, c => c.Weight), scheme.LeastShare);
        }

        return scores;
    }

    // Within rounding: a share of 0.9 is reached by nine of ten.
    private static bool[] TakesPart(IndexScheme scheme, IndexData data) =>
        [.. Enumerable.Range(0, data.Units).Select(u => scheme.Indicators.Count(i => !double.IsNaN(data.Columns[i.Code][u])) >= (scheme.LeastKnown * scheme.Indicators.Count) - 1e-9)];

    // Nothing can be said of a value whose denominator is 0 or missing.
    private static double[] Denominate(IndexIndicator indicator, IReadOnlyDictionary<string, double[]> columns)
    {
        var values = columns[indicator.Code];
        return indicator.Denominator is not { } by ? values
            : [.. values.Zip(columns[by], (value, denominator) => denominator == 0 ? double.NaN : value / denominator)];
    }

    private static double[] Impute(Imputation method, IndexIndicator indicator, double[] values, IndexData data)
    {
        if (method == Imputation.None || !values.Any(double.IsNaN))
            return values;
        return method switch
        {
            Imputation.Mean => Fill(values, _ => values.Where(v => !double.IsNaN(v)).DefaultIfEmpty(double.NaN).Average()),
            Imputation.Median => Fill(values, _ => Median(values)),
            Imputation.GroupMean => Fill(values, u => values.Where((v, i) => !double.IsNaN(v) && data.Groups![i] == data.Groups[u]).DefaultIfEmpty(double.NaN).Average()),
            _ => Fill(values, u => data.Before?.GetValueOrDefault(indicator.Code) is { } before ? before[u] : double.NaN),
        };
    }

    private static double[] Fill(double[] values, Func<int, double> by) => [.. values.Select((v, u) => double.IsNaN(v) ? by(u) : v)];

    private static double Median(double[] values)
    {
        var known = values.Where(v => !double.IsNaN(v)).Order().ToArray();
        return known.Length == 0 ? double.NaN : Moments.Quantile(known, 0.5);
    }
}
