using Chuangpu.Enterprises.Contracts;
using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Columns;

namespace Chuangpu.Policies.Simulation;

/// <summary>What a clause comes to for each of many enterprises, after budget, quota and related companies.</summary>
internal sealed class ClauseRows
{
    private readonly Entitlement[] _states;
    private readonly bool _hasAmount;

    private ClauseRows(long[] fen, Entitlement[] states, bool hasAmount, string? budgetNote) => (Fen, _states, _hasAmount, BudgetNote) = (fen, states, hasAmount, budgetNote);

    /// <summary>In 分, an enterprise each.</summary>
    public long[] Fen { get; }

    /// <summary>What the budget did, or null.</summary>
    public string? BudgetNote { get; }

    /// <summary>The sum over some of them.</summary>
    public SimulationTotal Total(IEnumerable<int> rows)
    {
        var (fen, entitled, missing) = (0L, 0, 0);
        foreach (var row in rows)
        {
            fen = checked(fen + Fen[row]);
            // Who meets the conditions of a step that gives nothing has no benefit.
            entitled += _states[row] == Entitlement.Entitled && (!_hasAmount || Fen[row] > 0) ? 1 : 0;
            missing += _states[row] == Entitlement.MissingFacts ? 1 : 0;
        }

        return new SimulationTotal(fen, entitled, missing);
    }

    /// <summary>Nobody gets anything.</summary>
    public static ClauseRows None(int count) => new(new long[count], [.. Enumerable.Repeat(Entitlement.NotEntitled, count)], true, null);

    /// <summary>A clause by itself, without what takes away over all.</summary>
    public static ClauseRows OfEach(Clause clause, FactColumns columns, DateOnly day)
    {
        var column = ClauseBatch.Of([clause]).Run(columns, day)[0];
        return new ClauseRows(column.Amounts.ToArray(), [.. Enumerable.Range(0, columns.Count).Select(column.EntitlementOf)], clause.HasAmount, null);
    }

    /// <summary>A clause with its budget, quota and related companies.</summary>
    public static ClauseRows Of(Clause clause, FactColumns columns, DateOnly day, IReadOnlyList<EnterpriseSubject> subjects)
    {
        var each = OfEach(clause, columns, day);
        // What is shared out over all needs the outcomes themselves, but only of those who get something.
        int[] entitled = [.. Enumerable.Range(0, subjects.Count).Where(i => each._states[i] == Entitlement.Entitled)];
        var outcomes = Array.ConvertAll(entitled, i => clause.Evaluate(columns.At(i), day));
        var allotted = Allocation.Apply(clause, outcomes);
        var asked = entitled.Sum(i => each.Fen[i]);
        for (var n = 0; n < entitled.Length; n++)
        {
            (each.Fen[entitled[n]], each._states[entitled[n]]) = (FenOf(allotted[n]), allotted[n].Entitlement);
        }

        var left = entitled.Sum(i => each.Fen[i]);
        var note = left < asked ? $"条件内应得合计 {WebKit.MoneyFormat.Short(asked / 100m)}，按预算、名额或关联企业规则实际 {WebKit.MoneyFormat.Short(left / 100m)}。" : null;
        return new ClauseRows(each.Fen, each._states, clause.HasAmount, note);
    }

    private static long FenOf(ClauseOutcome outcome) => outcome is { Entitlement: Entitlement.Entitled, Payable: { } payable } ? (long)(payable * 100).Floor().Numerator : 0;
}
