using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Columns.Operations;
using Chuangpu.Rules.Columns.Planning;

namespace Chuangpu.Rules.Columns;

/// <summary>
/// Clauses for thousands of subjects at once: what each comes to, as <see cref="Clause"/> says for one, exact to the 分.
/// They are calculated column by column in blocks, on all cores. What columns do not say (ranges, numbers too long, a
/// clause with a part that has no such form) the evaluators of single subjects do; <see cref="ClauseTotal"/> says how often. For one subject ask <see cref="Clause"/> itself.
/// </summary>
public sealed class ClauseBatch
{
    // Making code of a clause costs as much as some ten thousand evaluations without.
    private const int WorthCompiling = 20_000;

    private readonly Clause[] _clauses;
    private readonly RuleFile? _file;
    private readonly Lazy<CompiledClause>[] _compiled;

    private ClauseBatch(IEnumerable<Clause> clauses, RuleFile? file)
    {
        (_clauses, _file) = ([.. clauses], file);
        _compiled = [.. _clauses.Select(c => new Lazy<CompiledClause>(c.Compile))];
    }

    /// <summary>A batch of these clauses, each by itself; keep it for several runs.</summary>
    public static ClauseBatch Of(IEnumerable<Clause> clauses) => new(clauses, null);

    /// <summary>A batch of all clauses of a file together, as <see cref="RuleFile.Evaluate"/> has them: groups 从高不重复, and caps of several clauses counted together.</summary>
    public static ClauseBatch Of(RuleFile file) => new(file.Clauses, file);

    /// <summary>What each clause comes to for each subject on one day: 9 bytes for each of them.</summary>
    /// <param name="columns">The facts; <see cref="ClauseSchema.Awards"/> among them where clauses count earlier awards.</param>
    /// <param name="day">The day.</param>
    public IReadOnlyList<ClauseColumn> Run(FactColumns columns, DateOnly day)
    {
        var (states, amounts) = (Each(() => new byte[columns.Count]), Each(() => new long[columns.Count]));
        var totals = Run(columns, day, (clause, start, some, much) =>
        {
            some.CopyTo(states[clause].AsSpan(start));
            much.CopyTo(amounts[clause].AsSpan(start));
        });
        return [.. totals.Select((t, i) => new ClauseColumn(t, states[i], amounts[i]))];
    }

    /// <summary>Only what each clause comes to over all subjects; takes no memory for each of them.</summary>
    /// <param name="columns">As for <see cref="Run(FactColumns, DateOnly)"/>.</param>
    /// <param name="day">The day.</param>
    public IReadOnlyList<ClauseTotal> Total(FactColumns columns, DateOnly day) => Run(columns, day, (_, _, _, _) => { });

    private T[] Each<T>(Func<T> make) => [.. _clauses.Select(_ => make())];

    private IReadOnlyList<ClauseTotal> Run(FactColumns columns, DateOnly day, BlockDone done)
    {
        columns.Seal();
        var plan = new Plan();
        var planner = new Planner(columns, day, plan);
        var plans = _clauses.Select((c, i) => c.IsInForce(day) ? planner.Of(c, i) : default).ToArray();
        var together = _file is null ? null : new FileRun(_file, day, [.. _clauses.Select((c, i) => FileRun.GroupOf(_file, c) is { } group
            ? planner.PaidThisYear(group.Members.Select(m => m.Name).Where(n => n != c.Name), i) : -1)]);
        var totals = Nothing();
        var next = -1;
        Parallel.For(0, Math.Min(Environment.ProcessorCount, 1 + (columns.Count / Block.Size)), _ =>
        {
            // Counted from nothing: another worker may have added its part to the totals before this one begins.
            var (worker, mine) = (new Worker(plan), Nothing());
            // By itself a clause is done before the next begins, and one place in the cache does for all.
            var (runner, state, amount) = (new ClauseRunner(worker), new byte[Block.Size], new long[Block.Size]);
            var (states, amounts) = (Each(() => together is null ? state : new byte[Block.Size]), Each(() => together is null ? amount : new long[Block.Size]));
            while (Interlocked.Increment(ref next) * Block.Size is var start && start < columns.Count)
            {
                var count = Math.Min(Block.Size, columns.Count - start);
                worker.Begin(start, count);
                for (var i = 0; i < _clauses.Length; i++)
                {
                    var some = states[i].AsSpan(0, count);
                    var much = amounts[i].AsSpan(0, count);
                    much.Clear();
                    some.Fill(plans[i].Why is null ? Known.No : Known.Open);
                    if (plans[i].Plan is { } clause)
                        runner.Run(clause, some, much);
                    worker.EndClause();
                    mine[i].OneByOne += OneByOne(i, columns, day, start, some, much, plans[i].Why is not null);
                    if (together is null)
                        Finish(i);
                }
                var looked = together?.Apply(worker, columns, states, amounts);
                for (var i = 0; i < looked?.Length; i++)
                {
                    mine[i].OneByOne += looked[i];
                    Finish(i);
                }

                void Finish(int clause)
                {
                    mine[clause].Add(states[clause].AsSpan(0, count), amounts[clause].AsSpan(0, count));
                    done(clause, start, states[clause].AsSpan(0, count), amounts[clause].AsSpan(0, count));
                }
            }
            lock (totals)
            {
                for (var i = 0; i < totals.Length; i++)
                    totals[i].Add(mine[i]);
            }
        });
        return totals;

        ClauseTotal[] Nothing() => [.. plans.Select((p, i) => new ClauseTotal { Clause = _clauses[i], WhyOneByOne = p.Why })];
    }

    // What columns have left open.
    private int OneByOne(int clause, FactColumns columns, DateOnly day, int start, Span<byte> states, Span<long> amounts, bool all)
    {
        var looked = 0;
        for (var i = states.IndexOf(Known.Open); i >= 0; i = states.IndexOf(Known.Open))
        {
            var facts = columns.At(start + i);
            var outcome = all && columns.Count > WorthCompiling ? _compiled[clause].Value.Evaluate(facts, day) : _clauses[clause].Evaluate(facts, day);
            (states[i], amounts[i]) = ClauseColumn.Of(outcome);
            looked++;
        }
        return looked;
    }

    private delegate void BlockDone(int clause, int start, ReadOnlySpan<byte> states, ReadOnlySpan<long> amounts);
}
