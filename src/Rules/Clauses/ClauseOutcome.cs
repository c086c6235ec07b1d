using System.Collections.Immutable;
using Chuangpu.Rules.Evaluation;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Numbers;

namespace Chuangpu.Rules.Clauses;

/// <summary>What a clause comes to for one subject on one day.</summary>
public sealed record ClauseOutcome
{
    /// <summary>The clause's name.</summary>
    public required string Clause { get; init; }

    /// <summary>Whether the subject is entitled.</summary>
    public required Entitlement Entitlement { get; init; }

    /// <summary>The amount; 0 when not entitled, a range or unknown while facts are missing, null when the clause has none.</summary>
    public Outcome? Amount { get; init; }

    /// <summary>Each condition that does not hold, in the order of the clause.</summary>
    public IReadOnlyList<FailedCondition> Failed { get; init; } = [];

    /// <summary>The facts that keep it from being decided.</summary>
    public IReadOnlyList<Dependency> Missing { get; init; } = [];

    /// <summary>What else keeps it from being decided: what is open within its bounds or cannot be computed, in words.</summary>
    public IReadOnlyList<string> Open { get; init; } = [];

    /// <summary>The formulas the clause uses or names in 输出, with their results.</summary>
    public IReadOnlyList<NamedOutcome> Values { get; init; } = [];

    /// <summary>What each level of government pays, to the 分; they add up to the amount.</summary>
    public IReadOnlyList<NamedAmount> Shares { get; init; } = [];

    /// <summary>The part of each level of government of any amount; none where the clause states none. They add up to 1.</summary>
    public IReadOnlyList<NamedAmount> ShareRates => [.. Rates.Select(r => new NamedAmount(r.Name, r.Rate))];

    /// <summary>The amount of each item before what is counted over all of them; named by the field behind 按, else by number.</summary>
    public IReadOnlyList<NamedAmount> Items { get; init; } = [];

    /// <summary>The exception that applied; null for none.</summary>
    public string? Exception { get; init; }

    /// <summary>What 名额 sorts by; null without one.</summary>
    public Outcome? Score { get; init; }

    /// <summary>What 同组一家 groups by; null without it.</summary>
    public Outcome? Group { get; init; }

    /// <summary>How it was found, in words and numbers; empty unless it was asked for.</summary>
    public IReadOnlyList<Step> Steps { get; init; } = [];

    internal ImmutableArray<LevelPart> Rates { get; init; } = [];

    /// <summary>The amount in 元 when it is known exactly, 0 when not entitled.</summary>
    public Number? Payable => Amount?.Number;
}
