using Chuangpu.Rules.Evaluation;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Syntax.Tree;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Checking;

internal sealed partial class Checker
{
    /// <summary>A value given for a fact: written outright, and of the fact's type and unit; null after saying what is wrong.</summary>
    public Value? CheckGiven(Dependency fact, GivenFact given)
    {
        if (Constant(fact, given.Value) is not { } value)
            return null;
        if (given.Most is null)
            return value;
        if (Constant(fact, given.Most) is not NumberValue most || value is not NumberValue least)
            return null;
        if (most.Number > least.Number)
            return new RangeValue(least.Number, most.Number, Gaps.None);
        Diagnostics.Error(given.Span, "「至」后面的数应更大。");
        return null;
    }

    private Value? Constant(Dependency fact, Expression written)
    {
        if (Check(written) is not { } node)
            return null;
        if (DependencyFinder.Of(node).Count > 0)
        {
            Say(written.Span, "这里应直接写值，不能再用事实计算。");
            return null;
        }
        TypedNode declared = new FactNode(written.Span, fact.Fact.Type, fact);
        if (Agree(ref declared, ref node, $"作为「{fact.Fact.Name}」的值") is null)
            return null;
        var value = Evaluator.Run(node, NoFacts.Instance, null).Value;
        if (value is not UnknownValue)
            return value;
        Say(written.Span, $"这个值{ValueText.Of(value, node.Type)}。");
        return null;
    }

    private sealed class NoFacts : IFacts
    {
        public static NoFacts Instance { get; } = new();

        public Period Current => Period.OfYear(2000);

        public Value Get(Fact fact, Offset offset) => Value.Missing;
    }
}
