using BenchmarkDotNet.Attributes;
using Chuangpu.Statistics.CompositeIndex;
using Chuangpu.Statistics.Sensitivity;

namespace Chuangpu.Statistics.Bench;

/// <summary>
/// A composite index of 117 units by 100 indicators in ten groups, with all stages, and 10,000 other ways to make it. The
/// alternative is what a spreadsheet does: minimum, maximum and weighted mean of every indicator, without treatment or tree.
/// </summary>
[MemoryDiagnoser]
[MinColumn]
[SimpleJob(warmupCount: 3, iterationCount: 7)]
public class ComputeIndex
{
    private const int Units = 117, Indicators = 100, Groups = 10;

    private IndexScheme _scheme = null!;
    private IndexData _data = null!;

    [GlobalSetup]
    public void Make()
    {
        var random = new Random(11);
        _scheme = new(
            [.. Enumerable.Range(0, Indicators).Select(i => new IndexIndicator($"i{i}", $"g{i % Groups}") { HigherIsBetter = i % 7 != 0, Denominator = i % 4 == 0 ? "gdp" : null, Weight = 1 + (i % 3) })],
            [.. Enumerable.Range(0, Groups).Select(g => new IndexNode($"g{g}", 2, "all")), new("all", 3, null)])
        {
            Imputation = Imputation.GroupMean,
            Treatment = new(),
            Aggregations = [Aggregation.Arithmetic, Aggregation.Geometric],
            Normalisation = new(NormalisationMethod.MinMax, 1, 100),
        };
        var columns = _scheme.Indicators.ToDictionary(i => i.Code, i => Enumerable.Range(0, Units).Select(_ => random.Next(20) == 0 ? double.NaN : Math.Exp(2 * random.NextDouble()) * (random.Next(60) == 0 ? 40 : 1)).ToArray());
        columns["gdp"] = [.. Enumerable.Range(0, Units).Select(_ => 10 + (90 * random.NextDouble()))];
        _data = new(Units, columns) { Groups = [.. Enumerable.Range(0, Units).Select(u => u % 3 == 0 ? "一类" : "二类")] };
    }

    [Benchmark(Baseline = true)]
    public double Spreadsheet()
    {
        var scores = new double[Units];
        foreach (var indicator in _scheme.Indicators)
        {
            var values = _data.Columns[indicator.Code];
            var (least, most) = (values.Where(v => !double.IsNaN(v)).Min(), values.Where(v => !double.IsNaN(v)).Max());
            for (var u = 0; u < Units; u++)
                scores[u] += double.IsNaN(values[u]) ? 0 : indicator.Weight * (values[u] - least) / (most - least);
        }

        return scores.Max();
    }

    [Benchmark]
    public double AllStages() => CompositeIndexMethod.Compute(_scheme, _data).Score[0];

    [Benchmark]
    public int TenThousandRuns() => IndexUncertainty.Of(
        _scheme, _data, new() { WeightSpread = 0.25, Normalisations = [_scheme.Normalisation, new(NormalisationMethod.Percentile, 1, 100)], Aggregations = [[Aggregation.Arithmetic, Aggregation.Geometric], [Aggregation.Arithmetic]] }, samples: 2_000).Runs;
}
