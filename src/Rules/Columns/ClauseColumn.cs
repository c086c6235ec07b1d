using Chuangpu.Rules.Clauses;

namespace Chuangpu.Rules.Columns;

/// <summary>What a clause comes to for each of many subjects.</summary>
public sealed class ClauseColumn
{
    private readonly byte[] _states;
    private readonly long[] _amounts;

    internal ClauseColumn(ClauseTotal total, byte[] states, long[] amounts) => (Total, _states, _amounts) = (total, states, amounts);

    /// <summary>The clause, and what it comes to over all.</summary>
    public ClauseTotal Total { get; }

    /// <summary>The amounts in 分, a subject each; 0 where the subject is not entitled, facts are missing, or the clause has no amount.</summary>
    public ReadOnlySpan<long> Amounts => _amounts;

    /// <summary>Whether a subject is entitled. An amount that is known but above 92,000 万亿元 counts as missing facts.</summary>
    /// <param name="row">The subject, from 0.</param>
    public Entitlement EntitlementOf(int row) => _states[row] switch
    {
        Known.Yes => Entitlement.Entitled,
        Known.No => Entitlement.NotEntitled,
        _ => Entitlement.MissingFacts,
    };

    /// <summary>What is left of it within the clause's budget, as <see cref="Allocation"/> says: in proportion, or in the order of the subjects. The same when the budget suffices or there is none.</summary>
    /// <exception cref="InvalidOperationException">The clause has 名额 or 同组一家, which need more than amounts: use <see cref="Allocation"/>.</exception>
    public ClauseColumn WithinBudget()
    {
        var clause = Total.Clause;
        if (clause.Quota is not null || clause.Group is not null)
            throw new InvalidOperationException($"{clause.Name} chooses among subjects.");
        Int128 asked = 0;
        foreach (var amount in _amounts)
            asked += amount;
        if (clause.Budget is not { } budget || Planning.Scales.Whole(budget * 100) is not { } fen || asked <= fen)
            return this;
        var amounts = clause.BudgetIsShared ? BudgetCut.Share(fen, _amounts, asked) : BudgetCut.InTurn(fen, _amounts);
        var states = (byte[])_states.Clone();
        for (var i = 0; i < states.Length; i++)
        {
            // For whom nothing is left is not entitled; a share of less than 1 分 is one.
            if (!clause.BudgetIsShared && _amounts[i] > 0 && amounts[i] == 0)
                states[i] = Known.No;
        }
        var total = Total.Anew();
        total.Add(states, amounts);
        return new ClauseColumn(total, states, amounts);
    }

    internal static (byte State, long Fen) Of(ClauseOutcome outcome)
    {
        if (outcome.Entitlement == Entitlement.NotEntitled)
            return (Known.No, 0);
        if (outcome.Entitlement == Entitlement.MissingFacts)
            return (Known.Missing, 0);
        return Planning.Scales.Whole((outcome.Payable ?? 0) * 100) is { } fen ? (Known.Yes, fen) : (Known.Missing, 0);
    }
}
