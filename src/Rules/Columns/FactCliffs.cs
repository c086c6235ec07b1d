using System.Buffers;
using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Evaluation;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Columns.Planning;
using Chuangpu.Rules.Remedies;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Columns;

/// <summary>
/// Where the amount of a clause jumps for each of many subjects when one fact changes: what <see cref="Clause.Cliffs"/> finds for each
/// of them. The points to try are each subject's own; the amounts around them are calculated over columns, all first points together, then all second ones.
/// </summary>
public sealed class FactCliffs
{
    private const int MostDecimals = 18;

    private readonly FactColumns _columns;
    private readonly ClauseBatch _batch;
    private readonly CliffFinder _finder;
    private readonly DateOnly _day;

    // Of each subject, in ascending order; null where there is nothing to try.
    private readonly long[]?[] _points;

    private FactCliffs(Clause clause, Dependency fact, FactColumns columns, DateOnly day)
    {
        (Fact, _columns, _day, _batch, _finder) = (fact, columns, day, ClauseBatch.Of([clause]), new CliffFinder(clause, day));
        (_points, Undetermined) = PointsOfAll();
    }

    /// <summary>The fact.</summary>
    public Dependency Fact { get; }

    /// <summary>For how many subjects it was not determined, because the clause does not depend on the fact linearly.</summary>
    public int Undetermined { get; }

    /// <summary>The jumps of all subjects; searched each time it is gone through. Those of one subject come in ascending order.</summary>
    public IEnumerable<SubjectCliff> Cliffs
    {
        get
        {
            var (rounds, step, decimals) = (_points.Max(p => p?.Length) ?? 0, RemedyFinder.Step(Fact.Fact), DecimalsOfStep());
            // Two neighbouring points may find the same jump.
            var last = new Number?[_points.Length];
            for (var round = 0; round < rounds; round++)
            {
                var tried = new ClauseColumn[CliffFinder.Tried];
                for (var i = 0; i < tried.Length; i++)
                    tried[i] = AmountsWith(round, i - 2, step, decimals);
                for (var row = 0; row < _points.Length; row++)
                {
                    if (PointOf(row, round) is not { } point || IsFlat(tried, row))
                        continue;
                    var values = Enumerable.Range(-2, tried.Length).Select(i => (Number.Of(point, 1) + i) * step).ToArray();
                    var amounts = values.Select((v, i) => AmountOf(tried[i], row, v)).ToArray();
                    if (_finder.JumpAmong(amounts) is not { } jump || last[row] == values[jump])
                        continue;
                    last[row] = values[jump];
                    yield return new SubjectCliff(row, new Cliff(Fact, values[jump], values[jump + 1], amounts[jump]!.Value, amounts[jump + 1]!.Value));
                }
            }
        }
    }

    /// <summary>Searches fact by fact; the next begins when it is asked for.</summary>
    /// <param name="clause">The clause, by itself.</param>
    /// <param name="columns">The facts of the subjects.</param>
    /// <param name="day">The day.</param>
    public static IEnumerable<FactCliffs> Of(Clause clause, FactColumns columns, DateOnly day)
    {
        columns.Seal();
        return CliffFinder.FactsOf(clause).Select(fact => new FactCliffs(clause, fact, columns, day));
    }

    private long? PointOf(int row, int round) => _points[row] is { } points && round < points.Length ? points[round] : null;

    private (long[]?[] Points, int Undetermined) PointsOfAll()
    {
        var (points, undetermined) = (new long[]?[_columns.Count], 0);
        // What depends on no other fact is the same for everybody.
        long[]? same = null;
        if (points.Length > 0 && new NoFacts(_columns.Current) is var none && _finder.PointsOf(none, Fact) is { } found && !none.WasAsked)
            same = Whole(found);
        Parallel.For(0, points.Length, row =>
        {
            var facts = _columns.At(row);
            if (FactReader.Read(facts, Fact, default) is not NumberValue)
                return;
            points[row] = same ?? (_finder.PointsOf(facts, Fact) is { } own ? Whole(own) : null);
            if (points[row] is null)
                Interlocked.Increment(ref undetermined);
        });
        return (points, undetermined);
    }

    // Beyond 64 bits of the finest step nobody's fact is.
    private static long[] Whole(IEnumerable<Number> points) => [.. points.Select(Scales.Whole).OfType<long>().Where(p => Math.Abs(p) < long.MaxValue / 2)];

    private ClauseColumn AmountsWith(int round, int more, Number step, int? decimals)
    {
        var column = (NumberColumn)FactColumn.Of(Fact.Fact, _columns.Count, _columns.TextCodes);
        var steps = ArrayPool<long>.Shared.Rent(_columns.Count);
        for (var row = 0; row < _columns.Count; row++)
        {
            // Who has no such point gets any value: an unknown one would be looked at one by one.
            steps[row] = PointOf(row, round) + more ?? 0;
            if (decimals is null)
                column.Set(row, Value.Of(Number.Of(steps[row], 1) * step));
        }
        if (decimals is { } some)
            column.Fill(steps.AsSpan(0, _columns.Count), some);
        ArrayPool<long>.Shared.Return(steps);
        return _batch.Run(_columns.With(column, Fact.Offset.From(_columns.Current)), _day)[0];
    }

    // So that a step is one of so many decimals of the fact's unit; null when it is no decimal of it.
    private int? DecimalsOfStep()
    {
        var steps = ((Types.RuleType.QuantityType)Fact.Fact.Type).Unit.Scale / RemedyFinder.Step(Fact.Fact);
        return Enumerable.Range(0, MostDecimals + 1).Select(d => (int?)d).FirstOrDefault(d => Number.PowerOfTen(d!.Value) == steps);
    }

    private static bool IsFlat(ClauseColumn[] tried, int row) => Array.TrueForAll(tried, t => t.Amounts[row] == tried[0].Amounts[row]);

    private Number? AmountOf(ClauseColumn column, int row, Number value) =>
        column.EntitlementOf(row) == Entitlement.MissingFacts || !RemedyFinder.IsAllowed(Fact.Fact, value) ? null : Number.Of(column.Amounts[row], 100);

    private sealed class NoFacts(Period current) : IFacts
    {
        public bool WasAsked { get; private set; }

        public Period Current => current;

        public Value Get(Fact fact, Offset offset)
        {
            WasAsked = true;
            return Value.Missing;
        }
    }
}
