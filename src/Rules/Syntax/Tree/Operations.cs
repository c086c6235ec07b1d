using System.Collections.Immutable;

namespace Chuangpu.Rules.Syntax.Tree;

internal sealed record NegateExpression(SourceSpan Span, Expression Operand) : Expression(Span)
{
    public override IEnumerable<Expression> Parts => [Operand];
}

internal sealed record NotExpression(SourceSpan Span, Expression Operand) : Expression(Span)
{
    public override IEnumerable<Expression> Parts => [Operand];
}

internal sealed record BinaryExpression(SourceSpan Span, BinaryOperator Operator, Expression Left, Expression Right) : Expression(Span)
{
    public override IEnumerable<Expression> Parts => [Left, Right];
}

/// <summary>Without 否则 it is an implication: where the condition does not hold, there is nothing to object to.</summary>
internal sealed record IfExpression(SourceSpan Span, Expression Condition, Expression Then, Expression? Else) : Expression(Span)
{
    public override IEnumerable<Expression> Parts => Else is null ? [Condition, Then] : [Condition, Then, Else];
}

/// <summary>级别 属于 ("国家级", "省级").</summary>
internal sealed record OneOfExpression(SourceSpan Span, Expression Operand, ImmutableArray<Expression> Choices, bool Negated) : Expression(Span)
{
    public override IEnumerable<Expression> Parts => [Operand, .. Choices];

    public bool Equals(OneOfExpression? other) =>
        base.Equals(other) && Negated == other!.Negated && Operand == other.Operand && Choices.SequenceEqual(other.Choices);

    public override int GetHashCode() => HashCode.Combine(Operand, Choices.Length, Negated);
}

/// <summary>授权日 在 近三年.</summary>
internal sealed record WithinExpression(SourceSpan Span, Expression Operand, Expression Periods) : Expression(Span)
{
    public override IEnumerable<Expression> Parts => [Operand, Periods];
}

/// <summary>在 … 与 … 之间, both ends included.</summary>
internal sealed record BetweenExpression(SourceSpan Span, Expression Operand, Expression Low, Expression High) : Expression(Span)
{
    public override IEnumerable<Expression> Parts => [Operand, Low, High];
}

/// <summary>为空 and 不为空: whether anything was entered.</summary>
internal sealed record EmptyExpression(SourceSpan Span, Expression Operand, bool Negated) : Expression(Span)
{
    public override IEnumerable<Expression> Parts => [Operand];
}
