using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using Chuangpu.Rules.Columns;

namespace Chuangpu.Rules.Bench;

/// <summary>Clauses for 200,000 enterprises: over columns, and the same as vectorised SQL in DuckDB on the same cores. The totals of every clause are compared.</summary>
public abstract class ManyEnterprises : IDisposable
{
    private readonly EnterprisesInDuckDb _tables;
    private readonly ClauseOfBench[] _clauses;

    private protected ManyEnterprises(int count, Func<int, KindOfClause> kind)
    {
        _clauses = [.. Enumerable.Range(0, count).Select(i => ClauseOfBench.Make(i, kind(i)))];
        var enterprises = new Enterprises(200_000, [.. _clauses.Select(c => c.Name)]);
        _tables = new(enterprises);
        Columns = enterprises.Columns();
        Batch = ClauseBatch.Of(RuleFile.Read(string.Join('\n', _clauses.Select(c => c.Rules)), Enterprises.Schema).Rule!.Clauses);
        var (totals, others) = (Batch.Total(Columns, Enterprises.Day), _tables.Totals(_clauses));
        for (var i = 0; i < count; i++)
        {
            if (totals[i].Entitled != others[i].Entitled || totals[i].Amount * 100 != others[i].Amount)
                throw new InvalidOperationException($"{_clauses[i].Rules}\n{totals[i]} but {others[i]}");
        }
        Console.WriteLine($"// {totals.Sum(t => (long)t.Entitled)} entitled, {totals.Sum(t => (long)t.MissingFacts)} with missing facts, {totals.Sum(t => (long)t.OneByOne)} looked at one by one.");
    }

    private protected ClauseBatch Batch { get; }

    private protected FactColumns Columns { get; }

    [Benchmark(Baseline = true)]
    public object DuckDb() => _tables.Totals(_clauses);

    [GlobalCleanup]
    public void Dispose()
    {
        _tables.Dispose();
        GC.SuppressFinalize(this);
    }
}

/// <summary>300 clauses of four conditions, a rate and a cap.</summary>
[MemoryDiagnoser]
[MinColumn]
[SimpleJob(warmupCount: 3, iterationCount: 10)]
public class EvaluateBatch() : ManyEnterprises(300, _ => KindOfClause.Time)
{
    [Benchmark]
    public object OverColumns() => Batch.Total(Columns, Enterprises.Day);
}

/// <summary>30 clauses against a ledger of earlier awards: caps of a year, of a lifetime and of each contract, and the result of each enterprise.</summary>
[MemoryDiagnoser]
[MinColumn]
[SimpleJob(warmupCount: 3, iterationCount: 10)]
public class SimulateClauses() : ManyEnterprises(30, i => (KindOfClause)(1 + (i % 3)))
{
    [Benchmark]
    public object OverColumns() => Batch.Run(Columns, Enterprises.Day);

    /// <summary>What a process needs at most that does nothing else: the enterprises as made here, their columns, the results.</summary>
    public static void PrintMemory()
    {
        var clauses = Enumerable.Range(0, 30).Select(i => ClauseOfBench.Make(i, (KindOfClause)(1 + (i % 3)))).ToList();
        var columns = new Enterprises(200_000, [.. clauses.Select(c => c.Name)]).Columns();
        GC.Collect();
        var before = GC.GetTotalMemory(true);
        var outcomes = ClauseBatch.Of(RuleFile.Read(string.Join('\n', clauses.Select(c => c.Rules)), Enterprises.Schema).Rule!.Clauses).Run(columns, Enterprises.Day);
        Console.WriteLine($"columns {before >> 20} MB, with results {GC.GetTotalMemory(true) >> 20} MB, {outcomes.Count} clauses");
        var watch = Stopwatch.StartNew();
        var cliffs = SearchCliffs.Count(clauses[0], columns);
        Console.WriteLine($"{cliffs} cliffs of the first found in {watch.ElapsedMilliseconds} ms, most memory the process took {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
        GC.KeepAlive(outcomes);
        GC.KeepAlive(columns);
    }
}
