using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Evaluation;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Syntax.Tree;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Remedies;

/// <summary>
/// The values of one fact at which anything a condition asks can change its answer, or a number what it is made of: between two of
/// them the condition has one and the same outcome, the number one and the same form. Too many do no harm; null when they cannot be told.
/// </summary>
internal sealed class CriticalPoints
{
    private const int Most = 100;
    private const int MostBranches = 12;

    private readonly IFacts _facts;
    private readonly Dependency _fact;
    private readonly SortedSet<Number> _points = [];
    private bool _undetermined;

    private readonly IReadOnlyDictionary<string, TypedNode> _formulas;

    private CriticalPoints(IFacts facts, Dependency fact, IReadOnlyDictionary<string, TypedNode> formulas) => (_facts, _fact, _formulas) = (facts, fact, formulas);

    /// <param name="node">The condition or number.</param>
    /// <param name="facts">Everything it reads, formulas among them.</param>
    /// <param name="fact">The one fact that changes.</param>
    /// <param name="formulas">What the formulas are that it reads, by name; they are looked through.</param>
    public static IReadOnlyList<Number>? Of(TypedNode node, IFacts facts, Dependency fact, IReadOnlyDictionary<string, TypedNode> formulas)
    {
        var points = new CriticalPoints(facts, fact, formulas);
        if (node.Type is RuleType.QuantityType && points.DependsOnFact(node))
            points.Branches(node);
        else
            points.Visit(node);
        return points._undetermined || points._points.Count > Most ? null : [.. points._points];
    }

    private void Visit(TypedNode node)
    {
        if (_undetermined || !DependsOnFact(node))
            return;
        switch (node)
        {
            case CompareNode { Left.Type: RuleType.QuantityType } compare:
                Meet(Branches(compare.Left), Branches(compare.Right));
                break;
            case BetweenNode { Operand.Type: RuleType.QuantityType } between:
                var operand = Branches(between.Operand);
                Meet(operand, Branches(between.Low));
                Meet(operand, Branches(between.High));
                break;
            case OneOfNode { Operand.Type: RuleType.QuantityType } oneOf:
                foreach (var choice in oneOf.Choices)
                    Meet(Branches(oneOf.Operand), Branches(choice));
                break;
            case LogicNode or NotNode or IfNode { Type: not RuleType.QuantityType } or CompareNode:
                foreach (var part in node.Parts)
                    Visit(part);
                break;
            case FactNode { Dependency: var read } when FormulaOf(read) is { } formula && read.Offset == Offset.None:
                Visit(formula);
                break;
            // Whether it was entered does not depend on how much.
            case EmptyNode:
                break;
            default:
                _undetermined = true;
                break;
        }
    }

    // What a quantity may be as a function of the fact, here or there; nothing for what is not known.
    private List<LinearFraction> Branches(TypedNode node)
    {
        // What varies from record to record has no one form.
        _undetermined |= IsOfRecord(node);
        if (_undetermined)
            return [];
        if (!DependsOnFact(node))
            return Evaluator.Run(node, _facts, null).Value is NumberValue number ? [LinearFraction.Constant(number.Number)] : [];
        switch (node)
        {
            case FactNode { Dependency: var read } when FormulaOf(read) is { } formula:
                // A formula of another period reads facts of other periods: which of them, its tree does not say.
                _undetermined |= read.Offset != Offset.None;
                return _undetermined ? [] : Branches(formula);
            case FactNode:
                return [LinearFraction.Fact];
            case NegateNode negate:
                return [.. Branches(negate.Operand).Select(b => -b)];
            case AbsoluteNode absolute:
                var inner = Branches(absolute.Operand);
                Meet(inner, [LinearFraction.Constant(0)]);
                return Bounded([.. inner, .. inner.Select(b => -b)]);
            case ArithmeticNode a:
                return Combine(a.Operator, Branches(a.Left), Branches(a.Right));
            case ExtremeNode extreme:
                var all = extreme.Operands.Select(Branches).ToList();
                for (var i = 1; i < all.Count; i++)
                    Meet([.. all.Take(i).SelectMany(b => b)], all[i]);
                return Bounded([.. all.SelectMany(b => b)]);
            case IfNode choice:
                Visit(choice.Condition);
                return Bounded([.. Branches(choice.Then), .. Branches(choice.Else)]);
            case SeriesAggregateNode { Kind: AggregateKind.Sum or AggregateKind.Mean } series:
                var sum = series.Items.Select(Branches).Aggregate((left, right) => Combine(BinaryOperator.Add, left, right));
                return series.Kind == AggregateKind.Sum ? sum : Combine(BinaryOperator.Divide, sum, [LinearFraction.Constant(series.Items.Length)]);
            default:
                _undetermined = true;
                return [];
        }
    }

    private List<LinearFraction> Combine(BinaryOperator op, List<LinearFraction> left, List<LinearFraction> right)
    {
        var combined = new List<LinearFraction>();
        foreach (var a in left)
        {
            foreach (var b in right)
            {
                var result = op switch
                {
                    BinaryOperator.Add => LinearFraction.Add(a, b),
                    BinaryOperator.Subtract => LinearFraction.Add(a, -b),
                    BinaryOperator.Multiply => LinearFraction.Multiply(a, b),
                    _ => b.Reciprocal() is { } reciprocal ? LinearFraction.Multiply(a, reciprocal) : null,
                };
                if (result is { } fraction)
                    combined.Add(fraction);
                else
                    _undetermined = true;
                // Where the divisor is 0 there is no value.
                if (op == BinaryOperator.Divide)
                    Meet([b], [LinearFraction.Constant(0)]);
            }
        }
        return Bounded(combined);
    }

    private void Meet(List<LinearFraction> left, List<LinearFraction> right)
    {
        foreach (var a in left)
        {
            foreach (var b in right)
            {
                if (LinearFraction.Meetings(a, b) is { } meetings)
                    _points.UnionWith(meetings.Take(Most));
                else
                    _undetermined = true;
            }
        }
    }

    private List<LinearFraction> Bounded(List<LinearFraction> branches)
    {
        _undetermined |= branches.Count > MostBranches;
        return _undetermined ? [] : branches;
    }

    private TypedNode? FormulaOf(Dependency read) => _formulas.GetValueOrDefault(read.Fact.Name);

    private static bool IsOfRecord(TypedNode node) => node is FieldNode || (node is not RecordsAggregateNode && node.Parts.Any(IsOfRecord));

    private bool DependsOnFact(TypedNode node) =>
        (node is FactNode { Dependency: var read } && (FormulaOf(read) is { } formula
            ? DependsOnFact(formula)
            : ChangedFacts.IsSame(read.Fact, read.Offset, _fact, _facts.Current)))
        || node.Parts.Any(DependsOnFact);
}
