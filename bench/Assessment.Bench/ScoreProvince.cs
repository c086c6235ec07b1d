using BenchmarkDotNet.Attributes;
using Chuangpu.Assessment.Explanation;
using Chuangpu.Assessment.Runs;
using Chuangpu.Assessment.Scoring;

namespace Chuangpu.Assessment.Bench;

/// <summary>
/// Scores 117 units by 100 indicators with all ten methods, a tree, entropy weights and three ways to aggregate, in decimals and with the words that explain each score; and 10,000 other ways to make it. The
/// alternative is what a spreadsheet does: minimum, maximum and weighted mean in binary numbers, nothing explained.
/// </summary>
[MemoryDiagnoser]
[MinColumn]
[InProcess]
[WarmupCount(2)]
[IterationCount(7)]
[InvocationCount(1)]
public class ScoreProvince
{
    private RunInputs _inputs = null!;
    private double[][] _columns = [];

    [GlobalSetup]
    public void Make()
    {
        _inputs = Province.Inputs();
        _columns = [.. Enumerable.Range(0, Province.Indicators).Select(i => Enumerable.Range(0, Province.Units).Select(u => Province.Figure(u, i, Province.DataYear) is { } v ? (double)v : double.NaN).ToArray())];
        if (ScoreRun.Of(_inputs).Value.Any(u => u.Result.Rank is null))
        {
            throw new InvalidOperationException("A unit has no rank.");
        }
    }

    [Benchmark(Baseline = true)]
    public double Spreadsheet()
    {
        var scores = new double[Province.Units];
        foreach (var values in _columns)
        {
            var (least, most) = (values.Where(v => !double.IsNaN(v)).Min(), values.Where(v => !double.IsNaN(v)).Max());
            for (var u = 0; u < Province.Units; u++)
            {
                scores[u] += double.IsNaN(values[u]) ? 0 : (values[u] - least) / (most - least);
            }
        }

        return scores.Max();
    }

    [Benchmark]
    public int Score() => ScoreRun.Of(_inputs).Value.Count;

    [Benchmark]
    public int TenThousandRuns() => RankIntervals.Of(_inputs, 2_000).Sum(g => g.Runs);
}
