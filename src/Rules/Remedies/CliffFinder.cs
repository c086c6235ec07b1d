using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Evaluation;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Remedies;

/// <summary>Looks for jumps of a clause's amount at every value of a fact at which a condition, a choice or a bound of it can change its answer, and tries them with the evaluator.</summary>
internal sealed class CliffFinder(Clause clause, IFacts facts, DateOnly day)
{
    private static readonly Number Fen = Number.Of(1, 100);

    private readonly IFacts _whole = clause.Over(facts, day, (formula, at) => formula.Evaluate(at).Value);
    private readonly Dictionary<string, TypedNode> _formulas = clause.Formulas.ToDictionary(f => f.Name!, f => f.Root);

    public ClauseCliffs Find()
    {
        var (cliffs, undetermined) = (new List<(Cliff Cliff, Number Distance)>(), new List<Dependency>());
        foreach (var fact in clause.Dependencies.Where(d => d.Field is null))
        {
            if (FactReader.Read(facts, fact, default) is not NumberValue { Number: var current })
                continue;
            if (PointsOf(fact) is not { } points)
                undetermined.Add(fact);
            else
                cliffs.AddRange(points.Select(p => At(fact, p)).OfType<Cliff>().Distinct().Select(c => (c, (c.To - current).Abs())));
        }
        return new ClauseCliffs([.. cliffs.OrderBy(c => c.Distance).Select(c => c.Cliff)], undetermined);
    }

    private SortedSet<Number>? PointsOf(Dependency fact)
    {
        var points = new SortedSet<Number>();
        foreach (var node in clause.Nodes.Where(n => n is not FactNode { Type: Types.RuleType.RecordsType }))
        {
            if (CriticalPoints.Of(node, _whole, fact, _formulas) is not { } some)
                return null;
            points.UnionWith(some);
        }
        return points;
    }

    // A jump is more in one step than in the steps around it, and more than rounding can make of nothing.
    private Cliff? At(Dependency fact, Number point)
    {
        var step = RemedyFinder.Step(fact.Fact);
        var low = (point / step).Floor() * step;
        var values = Enumerable.Range(-2, 5).Select(i => low + (step * i)).ToArray();
        var amounts = values.Select(v => AmountWith(fact, v)).ToArray();
        var changes = Enumerable.Range(0, 4).Select(i => amounts[i + 1] - amounts[i]).ToArray();
        var rounding = clause.Parts.Rounding?.Step ?? Fen;
        var usual = Number.Max((changes[0] ?? 0).Abs(), (changes[3] ?? 0).Abs()) + (rounding * 2);
        foreach (var i in new[] { 1, 2 })
        {
            if (changes[i] is { } change && change.Abs() > usual)
                return new Cliff(fact, values[i], values[i + 1], amounts[i]!.Value, amounts[i + 1]!.Value);
        }
        return null;
    }

    // Null where it is not known, or the fact cannot be that.
    private Number? AmountWith(Dependency fact, Number value) => RemedyFinder.IsAllowed(fact.Fact, value)
        && clause.Evaluate(new ChangedFacts(facts, fact, Value.Of(value)), day) is { Entitlement: not Entitlement.MissingFacts } outcome ? outcome.Payable : null;
}
