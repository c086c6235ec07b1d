using BenchmarkDotNet.Attributes;
using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Facts;

namespace Chuangpu.Rules.Bench;

/// <summary>300 clauses of four conditions, a rate and a cap for one enterprise: compiled, and walked.</summary>
[MemoryDiagnoser]
[MinColumn]
[SimpleJob(warmupCount: 5, iterationCount: 12)]
public class OneEnterprise
{
    private readonly IReadOnlyList<Clause> _clauses;
    private readonly CompiledClause[] _compiled;
    private readonly IFacts[] _facts;
    private int _next;

    public OneEnterprise()
    {
        var clauses = Enumerable.Range(0, 300).Select(i => ClauseOfBench.Make(i, KindOfClause.Time)).ToList();
        _clauses = RuleFile.Read(string.Join('\n', clauses.Select(c => c.Rules)), Enterprises.Schema).Rule!.Clauses;
        _compiled = [.. _clauses.Select(c => c.Compile())];
        var columns = new Enterprises(1_000, ["条款0"]).Columns();
        _facts = [.. Enumerable.Range(0, columns.Count).Select(columns.At)];
    }

    [Benchmark(Baseline = true)]
    public int Walked()
    {
        var facts = _facts[_next++ % _facts.Length];
        return _clauses.Count(c => c.Evaluate(facts, Enterprises.Day).Entitlement == Entitlement.Entitled);
    }

    [Benchmark]
    public int Compiled()
    {
        var facts = _facts[_next++ % _facts.Length];
        return _compiled.Count(c => c.Evaluate(facts, Enterprises.Day).Entitlement == Entitlement.Entitled);
    }
}
