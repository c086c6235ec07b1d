using BenchmarkDotNet.Attributes;
using Chuangpu.Rules.Numbers;

namespace Chuangpu.Rules.Bench;

/// <summary>A thousand shares compared with a threshold: exact fractions against decimal.</summary>
[MemoryDiagnoser]
public class CalculateRatio
{
    private readonly (decimal Part, decimal Whole)[] _decimals = [.. Enumerable.Range(1, 1000).Select(i => (i * 12.34m, 1_234.56m + i))];
    private (Number Part, Number Whole)[] _numbers = [];

    [GlobalSetup]
    public void Convert() => _numbers = [.. _decimals.Select(d => ((Number)d.Part, (Number)d.Whole))];

    [Benchmark(Baseline = true)]
    public int Decimal() => _decimals.Count(d => d.Part / d.Whole >= 0.05m);

    [Benchmark]
    public int Fraction()
    {
        var threshold = Number.Of(5, 100);
        return _numbers.Count(n => n.Part / n.Whole >= threshold);
    }
}
