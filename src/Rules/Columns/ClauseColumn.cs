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

    internal static (byte State, long Fen) Of(ClauseOutcome outcome)
    {
        if (outcome.Entitlement == Entitlement.NotEntitled)
            return (Known.No, 0);
        if (outcome.Entitlement == Entitlement.MissingFacts)
            return (Known.Missing, 0);
        return Planning.Scales.Whole((outcome.Payable ?? 0) * 100) is { } fen ? (Known.Yes, fen) : (Known.Missing, 0);
    }
}
