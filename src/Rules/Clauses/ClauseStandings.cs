using System.Collections.Immutable;
using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Evaluation;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Remedies;
using Chuangpu.Rules.Syntax.Tree;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Clauses;

/// <summary>How a subject stands to each condition of a clause by itself; <see cref="Clause.Evaluate(IFacts, DateOnly)"/> stops at what decides the whole.</summary>
public static class ClauseStandings
{
    /// <summary>Each condition in the order of the clause, those of the exception that applies in place of its own. The validity of the clause does not count.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="facts">The subject's facts.</param>
    /// <param name="day">The day.</param>
    public static IReadOnlyList<ConditionStanding> Standings(this Clause clause, IFacts facts, DateOnly day)
    {
        var formulas = clause.Formulas.ToDictionary(f => f.Name!, f => f.Root);
        IFacts Over(IFacts own) => clause.Over(own, day, (formula, at) => formula.Evaluate(at).Value);
        var whole = Over(facts);
        return [.. Parts(clause, facts, day).Conditions.Select(Standing)];

        ConditionStanding Standing(ConditionPart condition)
        {
            var node = condition.Role == ConditionRole.Excluded ? new NotNode(condition.Node.Span, condition.Node) : condition.Node;
            var value = Evaluator.Run(node, whole, null).Value;
            return new(
                condition.Label, condition.Role == ConditionRole.Excluded, condition.Text, condition.Sentence, new Outcome(value, RuleType.YesNo), [.. Comparisons(condition.Node, whole)],
                value == Value.No ? RemedyFinder.Find(node, Facts(node, formulas), facts, Over, formulas) : new WhatWouldPass([], []));
        }
    }

    private static ClauseParts Parts(Clause clause, IFacts facts, DateOnly day) =>
        !clause.Exceptions.IsEmpty && clause.Evaluate(facts, day).Exception is { } name ? clause.Parts.With(clause.Exceptions.Single(e => e.Name == name).Changes) : clause.Parts;

    // The facts below a node, not the formulas; the day is no fact anybody could change.
    private static ImmutableArray<Dependency> Facts(TypedNode node, Dictionary<string, TypedNode> formulas) =>
        [.. DependencyFinder.Of(node)
            .SelectMany(d => formulas.TryGetValue(d.Fact.Name, out var formula) ? Facts(formula, formulas) : [d])
            .Where(d => d.Fact != ClauseSchema.Day).Distinct()];

    private static IEnumerable<ConditionComparison> Comparisons(TypedNode node, IFacts facts)
    {
        switch (node)
        {
            case LogicNode logic:
                return Comparisons(logic.Left, facts).Concat(Comparisons(logic.Right, facts));
            case CompareNode compare:
                return [new(Outcome(compare.Left, facts), Operators.Sign(compare.Operator), Outcome(compare.Right, facts), Outcome(compare, facts))];
            default:
                return [];
        }
    }

    private static Outcome Outcome(TypedNode node, IFacts facts) => new(Evaluator.Run(node, facts, null).Value, node.Type);
}
