using Chuangpu.Rules;
using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Columns;

namespace Chuangpu.Policies.Simulation;

/// <summary>
/// What the clauses of a policy come to together for each of many enterprises: groups 从高不重复 and caps of several clauses count, then each
/// clause's budget, places and related companies.
/// </summary>
internal sealed class PolicyRows
{
    private readonly Dictionary<string, Row> _clauses = [];
    private readonly int _count;

    private PolicyRows(int count) => _count = count;

    /// <summary>Evaluates a policy.</summary>
    /// <param name="file">Its rules.</param>
    /// <param name="columns">The facts of the enterprises.</param>
    /// <param name="day">The day.</param>
    public static PolicyRows Of(RuleFile file, FactColumns columns, DateOnly day)
    {
        var rows = new PolicyRows(columns.Count);
        var columnsOfClauses = ClauseBatch.Of(file).Run(columns, day);
        foreach (var column in columnsOfClauses.Where(c => c.Total.Clause.IsInForce(day)))
        {
            rows._clauses[column.Total.Clause.Name] = Allotted(file, column, columns, day);
        }

        return rows;
    }

    /// <summary>Nobody gets anything.</summary>
    public static PolicyRows None(int count) => new(count);

    /// <summary>The clauses in force.</summary>
    public IEnumerable<string> Clauses => _clauses.Keys;

    /// <summary>What an enterprise gets by a clause, in 分.</summary>
    public long FenOf(string clause, int row) => _clauses.TryGetValue(clause, out var found) ? found.Fen[row] : 0;

    /// <summary>What an enterprise gets by all clauses, in 分.</summary>
    public long FenOf(int row) => _clauses.Values.Aggregate(0L, (sum, c) => checked(sum + c.Fen[row]));

    /// <summary>What budget, places and related companies of a clause took away, or null.</summary>
    public string? NoteOf(string clause) => _clauses.GetValueOrDefault(clause)?.Note;

    /// <summary>The sum of a clause over some enterprises.</summary>
    public SimulationTotal Total(string clause, IEnumerable<int> rows)
    {
        if (!_clauses.TryGetValue(clause, out var found))
        {
            return new SimulationTotal(0, 0, 0);
        }

        var (fen, entitled, missing) = (0L, 0, 0);
        foreach (var row in rows)
        {
            fen = checked(fen + found.Fen[row]);
            // Who meets the conditions of a step that gives nothing has no benefit.
            entitled += found.States[row] == Entitlement.Entitled && (!found.HasAmount || found.Fen[row] > 0) ? 1 : 0;
            missing += found.States[row] == Entitlement.MissingFacts ? 1 : 0;
        }

        return new SimulationTotal(fen, entitled, missing);
    }

    /// <summary>The sum of all clauses over all enterprises, in 分.</summary>
    public long Sum() => Enumerable.Range(0, _count).Aggregate(0L, (sum, row) => checked(sum + FenOf(row)));

    private static Row Allotted(RuleFile file, ClauseColumn column, FactColumns columns, DateOnly day)
    {
        var clause = column.Total.Clause;
        var asked = column.Amounts.ToArray();
        if (clause.Quota is null && !clause.IsOnceAGroup)
        {
            var left = column.WithinBudget();
            return Row.Of(clause, asked, left.Amounts.ToArray(), [.. Enumerable.Range(0, asked.Length).Select(left.EntitlementOf)]);
        }

        // What chooses among enterprises needs the outcomes themselves, but only of those who get something.
        var (fen, states) = ((long[])asked.Clone(), Enumerable.Range(0, asked.Length).Select(column.EntitlementOf).ToArray());
        int[] entitled = [.. Enumerable.Range(0, asked.Length).Where(i => states[i] == Entitlement.Entitled)];
        var outcomes = Array.ConvertAll(entitled, i => file.Evaluate(columns.At(i), day).First(o => o.Clause == clause.Name));
        var allotted = Allocation.Apply(clause, outcomes);
        for (var n = 0; n < entitled.Length; n++)
        {
            (fen[entitled[n]], states[entitled[n]]) = (allotted[n] is { Entitlement: Entitlement.Entitled, Payable: { } payable } ? Applications.Fen.Of(payable) : 0, allotted[n].Entitlement);
        }

        return Row.Of(clause, asked, fen, states);
    }

    private sealed record Row(long[] Fen, Entitlement[] States, bool HasAmount, string? Note)
    {
        public static Row Of(Clause clause, long[] asked, long[] fen, Entitlement[] states)
        {
            var (before, after) = (asked.Aggregate(0L, (sum, f) => checked(sum + f)), fen.Aggregate(0L, (sum, f) => checked(sum + f)));
            return new Row(fen, states, clause.HasAmount, after < before
                ? $"条件内应得合计 {WebKit.MoneyFormat.Short(before / 100m)}，按预算、名额或关联企业规则实际 {WebKit.MoneyFormat.Short(after / 100m)}。"
                : null);
        }
    }
}
