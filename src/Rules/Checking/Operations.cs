using System.Collections.Immutable;
using Chuangpu.Rules.Syntax;
using Chuangpu.Rules.Syntax.Tree;
using Chuangpu.Rules.Types;

namespace Chuangpu.Rules.Checking;

/// <summary>Plus, minus, times or over, of numbers.</summary>
internal sealed record ArithmeticNode(SourceSpan Span, RuleType Type, BinaryOperator Operator, TypedNode Left, TypedNode Right) : TypedNode(Span, Type)
{
    public override IEnumerable<TypedNode> Parts => [Left, Right];
}

internal sealed record NegateNode(SourceSpan Span, RuleType Type, TypedNode Operand) : TypedNode(Span, Type)
{
    public override IEnumerable<TypedNode> Parts => [Operand];
}

internal sealed record CompareNode(SourceSpan Span, BinaryOperator Operator, TypedNode Left, TypedNode Right) : TypedNode(Span, RuleType.YesNo)
{
    public override IEnumerable<TypedNode> Parts => [Left, Right];
}

/// <summary>在 … 与 … 之间, both ends included.</summary>
internal sealed record BetweenNode(SourceSpan Span, TypedNode Operand, TypedNode Low, TypedNode High) : TypedNode(Span, RuleType.YesNo)
{
    public override IEnumerable<TypedNode> Parts => [Operand, Low, High];
}

/// <summary>且 or 或.</summary>
internal sealed record LogicNode(SourceSpan Span, bool All, TypedNode Left, TypedNode Right) : TypedNode(Span, RuleType.YesNo)
{
    public override IEnumerable<TypedNode> Parts => [Left, Right];
}

internal sealed record NotNode(SourceSpan Span, TypedNode Operand) : TypedNode(Span, RuleType.YesNo)
{
    public override IEnumerable<TypedNode> Parts => [Operand];
}

internal sealed record IfNode(SourceSpan Span, RuleType Type, TypedNode Condition, TypedNode Then, TypedNode Else) : TypedNode(Span, Type)
{
    public override IEnumerable<TypedNode> Parts => [Condition, Then, Else];
}

internal sealed record OneOfNode(SourceSpan Span, TypedNode Operand, ImmutableArray<TypedNode> Choices, bool Negated) : TypedNode(Span, RuleType.YesNo)
{
    public override IEnumerable<TypedNode> Parts => [Operand, .. Choices];
}

/// <summary>Whether a day or period lies within a period or a span of them.</summary>
internal sealed record WithinNode(SourceSpan Span, TypedNode Operand, TypedNode Periods) : TypedNode(Span, RuleType.YesNo)
{
    public override IEnumerable<TypedNode> Parts => [Operand, Periods];
}

/// <summary>Whether a fact was entered at all; the one question a missing fact answers.</summary>
internal sealed record EmptyNode(SourceSpan Span, TypedNode Operand, bool Negated) : TypedNode(Span, RuleType.YesNo)
{
    public override IEnumerable<TypedNode> Parts => [Operand];
}
