using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Evaluation;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Remedies;

/// <summary>Looks for jumps of a clause's amount at every value of a fact at which a condition, a choice or a bound of it can change its answer, and tries them with the evaluator.</summary>
internal sealed class CliffFinder(Clause clause, DateOnly day)
{
    /// <summary>How many neighbouring values are tried around a point: the one at or below it in the middle.</summary>
    public const int Tried = 5;

    private static readonly Number Fen = Number.Of(1, 100);

    private readonly Dictionary<string, TypedNode> _formulas = clause.Formulas.ToDictionary(f => f.Name!, f => f.Root);
    private readonly TypedNode[] _nodes = [.. clause.Nodes.Where(n => n is not FactNode { Type: Types.RuleType.RecordsType })];

    /// <summary>The facts that may be a little more or less.</summary>
    public static IEnumerable<Dependency> FactsOf(Clause clause) => clause.Dependencies.Where(d => d.Field is null && d.Fact.Type is Types.RuleType.QuantityType);

    /// <summary>The jumps for one subject.</summary>
    public ClauseCliffs Find(IFacts facts)
    {
        var (cliffs, undetermined) = (new List<(Cliff Cliff, Number Distance)>(), new List<Dependency>());
        foreach (var fact in FactsOf(clause))
        {
            if (FactReader.Read(facts, fact, default) is not NumberValue { Number: var current })
                continue;
            if (PointsOf(facts, fact) is not { } points)
                undetermined.Add(fact);
            else
                cliffs.AddRange(points.Select(p => At(facts, fact, p)).OfType<Cliff>().Distinct().Select(c => (c, (c.To - current).Abs())));
        }
        return new ClauseCliffs([.. cliffs.OrderBy(c => c.Distance).Select(c => c.Cliff)], undetermined);
    }

    /// <summary>Where to try, in steps of the fact (<see cref="RemedyFinder.Step"/>); null when it cannot be told.</summary>
    /// <param name="facts">The facts of a subject.</param>
    /// <param name="fact">The one that changes.</param>
    public SortedSet<Number>? PointsOf(IFacts facts, Dependency fact)
    {
        var (points, step) = (new SortedSet<Number>(), RemedyFinder.Step(fact.Fact));
        var whole = clause.Over(facts, day, (formula, at) => formula.Evaluate(at).Value);
        foreach (var node in _nodes)
        {
            if (CriticalPoints.Of(node, whole, fact, _formulas) is not { } some)
                return null;
            points.UnionWith(some.Select(p => (p / step).Floor()));
        }
        return points;
    }

    /// <summary>Between which of the neighbouring amounts one is a jump: more in one step than in the steps around it, and than rounding can make of nothing. Null for none.</summary>
    /// <param name="amounts">In 元; null where it is not known, or the fact cannot be that.</param>
    public int? JumpAmong(IReadOnlyList<Number?> amounts)
    {
        Number? Change(int i) => amounts[i + 1] - amounts[i];
        var rounding = clause.Parts.Rounding?.Step ?? Fen;
        var usual = Number.Max((Change(0) ?? 0).Abs(), (Change(3) ?? 0).Abs()) + (rounding * 2);
        return Change(1)?.Abs() > usual ? 1 : Change(2)?.Abs() > usual ? 2 : null;
    }

    private Cliff? At(IFacts facts, Dependency fact, Number point)
    {
        var step = RemedyFinder.Step(fact.Fact);
        var values = Enumerable.Range(-2, Tried).Select(i => (point + i) * step).ToArray();
        var amounts = Array.ConvertAll(values, v => AmountWith(facts, fact, v));
        return JumpAmong(amounts) is { } i ? new Cliff(fact, values[i], values[i + 1], amounts[i]!.Value, amounts[i + 1]!.Value) : null;
    }

    private Number? AmountWith(IFacts facts, Dependency fact, Number value) => RemedyFinder.IsAllowed(fact.Fact, value)
        && clause.Evaluate(new ChangedFacts(facts, fact, Value.Of(value)), day) is { Entitlement: not Entitlement.MissingFacts } outcome ? outcome.Payable : null;
}
