using BenchmarkDotNet.Attributes;
using Chuangpu.Rules.Compilation;
using Chuangpu.Rules.Facts;

namespace Chuangpu.Rules.Bench;

/// <summary>Evaluates the rules of <see cref="RuleSet"/>, all facts known: compiled, without steps, and with steps in words.</summary>
[MemoryDiagnoser]
public class EvaluateRules
{
    private readonly Formula[] _formulas = [.. RuleSet.Sources.Select(s => Formula.Read(s, RuleSet.Schema).Rule!)];
    private readonly IFacts _facts = RuleSet.Facts;
    private CompiledRule[] _compiled = [];

    [GlobalSetup]
    public void Compile()
    {
        _compiled = [.. _formulas.Select(f => f.Compile())];
        foreach (var (formula, compiled) in _formulas.Zip(_compiled))
        {
            if (formula.Explain(_facts).Outcome != compiled.Evaluate(_facts))
                throw new InvalidOperationException(formula.Source);
        }
    }

    [Benchmark(Baseline = true)]
    public int Compiled() => _compiled.Count(c => c.Evaluate(_facts).Value is not null);

    [Benchmark]
    public int Evaluated() => _formulas.Count(f => f.Evaluate(_facts).Value is not null);

    [Benchmark]
    public int Explained() => _formulas.Count(f => f.Explain(_facts).Outcome.Value is not null);

    /// <summary>What making the code costs, to be set against the number of evaluations.</summary>
    [Benchmark]
    public int Compilation() => _formulas.Count(f => f.Compile() is not null);
}
