using Chuangpu.Statistics.CompositeIndex;

namespace Chuangpu.Statistics.Sensitivity;

/// <summary>An index as a function of one number from 0 to 1 a factor. What does not depend on the weights is computed once.</summary>
internal sealed class VariedIndex
{
    private readonly IndexScheme _scheme;
    private readonly IReadOnlyList<Normalisation> _normalisations;
    private readonly IReadOnlyList<IReadOnlyList<Aggregation>> _aggregations;
    private readonly IReadOnlyList<Treatment?> _treatments;
    private readonly double _spread;
    private readonly IReadOnlyDictionary<string, double[]>[,] _normalised;
    private readonly string _top;
    private readonly IReadOnlyList<double>? _added;

    public VariedIndex(IndexScheme scheme, IndexData data, IndexAlternatives alternatives)
    {
        _scheme = scheme;
        _normalisations = alternatives.Normalisations.Count == 0 ? [scheme.Normalisation] : alternatives.Normalisations;
        _aggregations = alternatives.Aggregations.Count == 0 ? [scheme.Aggregations] : alternatives.Aggregations;
        _treatments = alternatives.Treatments.Count == 0 ? [scheme.Treatment] : alternatives.Treatments;
        _spread = alternatives.WeightSpread;
        Factors =
        [
            .. new (string Name, bool Varies)[]
            {
                ("weights", _spread > 0), ("normalisation", _normalisations.Count + alternatives.GivenScores.Count > 1), ("aggregation", _aggregations.Count > 1),
                ("treatment", _treatments.Count > 1), ("indicators", alternatives.LeaveOneOut && scheme.Indicators.Count > 1),
            }.Where(f => f.Varies).Select(f => f.Name),
        ];
        var nominal = CompositeIndexMethod.Compute(scheme, data);
        (_top, _added) = (nominal.Top, data.Added);
        Nominal = WithAdded(nominal.Score);
        _normalised = new IReadOnlyDictionary<string, double[]>[_treatments.Count, _normalisations.Count + alternatives.GivenScores.Count];
        for (var t = 0; t < _treatments.Count; t++)
        {
            for (var n = 0; n < _normalisations.Count; n++)
            {
                var (treatment, normalisation) = (_treatments[t], _normalisations[n]);
                _normalised[t, n] = scheme.Indicators.ToDictionary(i => i.Code, i => normalisation.Of(i, treatment?.Of(nominal.Imputed[i.Code]) ?? nominal.Imputed[i.Code]));
            }

            for (var g = 0; g < alternatives.GivenScores.Count; g++)
                _normalised[t, _normalisations.Count + g] = alternatives.GivenScores[g];
        }
    }

    /// <summary>The choices that vary, in the order of the numbers.</summary>
    public IReadOnlyList<string> Factors { get; }

    public double[] Nominal { get; }

    public double[] Score(double[] at)
    {
        var scheme = Choose("aggregation", _aggregations) is { Count: > 0 } aggregations
            ? _scheme with { Aggregations = aggregations, Nodes = ReferenceEquals(aggregations, _scheme.Aggregations) ? _scheme.Nodes : [.. _scheme.Nodes.Select(n => n with { Aggregation = null })] } : _scheme;
        if (At("weights") is { } weights)
            scheme = Weigh(scheme, weights);
        if (At("indicators") is { } left)
            scheme = IndexOmission.Without(scheme, scheme.Indicators[(int)(left * scheme.Indicators.Count)]) ?? scheme;
        var normalised = _normalised[Choose("treatment", [.. Enumerable.Range(0, _treatments.Count)]), Choose("normalisation", [.. Enumerable.Range(0, _normalised.GetLength(1))])];
        return WithAdded(CompositeIndexMethod.AggregateUp(scheme, normalised)[_top]);

        double? At(string factor)
        {
            for (var f = 0; f < Factors.Count; f++)
                if (Factors[f] == factor)
                    return at[f];
            return null;
        }

        T Choose<T>(string factor, IReadOnlyList<T> choices) => choices[At(factor) is { } number ? (int)(number * choices.Count) : 0];
    }

    private double[] WithAdded(double[] scores) => _added is null ? scores : [.. scores.Zip(_added, (s, a) => s + a)];

    // One number stands for a whole set of weights: it seeds them, so the same number means the same set.
    private IndexScheme Weigh(IndexScheme scheme, double number)
    {
        var random = new Random((int)(number * int.MaxValue));
        double Around(double weight) => weight * (1 + (_spread * ((2 * random.NextDouble()) - 1)));
        return scheme with
        {
            Indicators = [.. scheme.Indicators.Select(i => i with { Weight = Around(i.Weight) })],
            Nodes = [.. scheme.Nodes.Select(n => n with { Weight = Around(n.Weight) })],
        };
    }
}
