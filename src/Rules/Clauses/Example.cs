using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Clauses;

/// <summary>A worked example (算例): facts, and what the clause must come to with them.</summary>
public sealed class Example
{
    private readonly IFacts _facts;
    private readonly IReadOnlyList<Expectation> _expected;

    internal Example(string title, int line, Clause clause, DateOnly day, IFacts facts, IReadOnlyList<Expectation> expected) =>
        (Title, Line, Clause, Day, _facts, _expected) = (title, line, clause, day, facts, expected);

    /// <summary>Its title.</summary>
    public string Title { get; }

    /// <summary>The line it begins on, from 1.</summary>
    public int Line { get; }

    /// <summary>The clause it tries.</summary>
    public Clause Clause { get; }

    /// <summary>The day it is evaluated for.</summary>
    public DateOnly Day { get; }

    /// <summary>The facts it gives, to be shown or tried otherwise.</summary>
    public IFacts Facts => _facts;

    /// <summary>Evaluates the clause and compares.</summary>
    /// <returns>One sentence for each result that is not as expected; empty when all are.</returns>
    public IReadOnlyList<string> Run()
    {
        var outcome = Clause.Evaluate(_facts, Day);
        return [.. _expected.Select(e => Differs(e, outcome)).OfType<string>()];
    }

    private static string? Differs(Expectation expected, ClauseOutcome outcome)
    {
        if (expected.Name is { } name)
        {
            var value = outcome.Values.FirstOrDefault(v => v.Name == name)?.Outcome;
            return value is not null && value.Value.Equals(expected.Value) ? null
                : $"{name}应是 {ValueText.Of(expected.Value, expected.Type)}，却是 {value?.ToString() ?? "没有算出"}。";
        }
        if (expected.Entitlement is { } entitlement)
            return outcome.Entitlement == entitlement ? null : $"应是「{Word(entitlement)}」，却是{Words(outcome)}。";
        return outcome.Entitlement == Entitlement.Entitled && outcome.Amount?.Value.Equals(expected.Value) == true ? null
            : $"应得 {ValueText.Of(expected.Value, RuleType.Money)}，却是{Words(outcome)}。";
    }

    private static string Words(ClauseOutcome outcome) => outcome.Entitlement switch
    {
        Entitlement.NotEntitled => $"「不符合」（{string.Join('、', outcome.Failed.Select(f => f.Condition).Distinct())}）",
        Entitlement.MissingFacts => $"「待补充」（{string.Join('、', outcome.Missing.Select(m => m.ToString()).Concat(outcome.Open))}）",
        _ => outcome.Amount is { } amount ? $" {amount}" : "「符合」",
    };

    private static string Word(Entitlement entitlement) => entitlement switch
    {
        Entitlement.Entitled => "符合",
        Entitlement.NotEntitled => "不符合",
        _ => "待补充",
    };

    /// <summary>What a formula, or without a name the clause itself, must come to.</summary>
    internal sealed record Expectation(string? Name, Entitlement? Entitlement, Value Value, RuleType Type);
}
