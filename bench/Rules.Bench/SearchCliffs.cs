using BenchmarkDotNet.Attributes;
using Chuangpu.Rules.Columns;

namespace Chuangpu.Rules.Bench;

/// <summary>Every jump of the amount of a clause of each kind for 200,000 enterprises: each of its thresholds is tried with each of them.</summary>
[MemoryDiagnoser]
[MinColumn]
[SimpleJob(warmupCount: 1, iterationCount: 5)]
public class SearchCliffs
{
    private readonly ClauseOfBench[] _clauses = [.. Enum.GetValues<KindOfClause>().Select(k => ClauseOfBench.Make(7, k))];
    private readonly FactColumns _columns;

    public SearchCliffs() => _columns = new Enterprises(200_000, [.. _clauses.Select(c => c.Name)]).Columns();

    /// <summary>Which <see cref="KindOfClause"/>.</summary>
    [Params(0, 1, 2, 3)]
    public int Kind { get; set; }

    [Benchmark]
    public int OverColumns() => Count(_clauses[Kind], _columns);

    internal static int Count(ClauseOfBench clause, FactColumns columns) =>
        FactCliffs.Of(RuleFile.Read(clause.Rules, Enterprises.Schema).Rule!.Clauses[0], columns, Enterprises.Day).Sum(f => f.Cliffs.Count());
}
