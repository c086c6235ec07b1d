using System.Collections.Immutable;
using Chuangpu.Rules.Syntax.Tree;

namespace Chuangpu.Rules.Syntax;

internal sealed partial class Parser
{
    private Expression ReadComparison()
    {
        var left = ReadSum();
        if (Comparison(Current.Kind) is { } op)
        {
            Advance();
            var comparison = Binary(op, left, ReadSum());
            if (Comparison(Current.Kind) is not null)
                Error(Current, "比较不能连写：请用「且」分成两个，例如 1 < 甲 且 甲 < 5。");
            return comparison;
        }
        switch (Current.Kind)
        {
            case TokenKind.In or TokenKind.NotIn:
                var negated = Advance().Kind == TokenKind.NotIn;
                var choices = ReadChoices();
                return Bounded(new OneOfExpression(left.Span.To(Previous.Span), left, choices, negated));
            case TokenKind.At:
                Advance();
                return ReadWithin(left);
            case TokenKind.Between:
                Advance();
                return ReadBetween(left, ReadSum());
            case TokenKind.Empty or TokenKind.NotEmpty:
                return Bounded(new EmptyExpression(left.Span.To(Current.Span), left, Advance().Kind == TokenKind.NotEmpty));
            default:
                return left;
        }
    }

    private ImmutableArray<Expression> ReadChoices()
    {
        if (Current.Kind == TokenKind.Open)
            return ReadArguments();
        Error(Current, $"「属于」后面应是括号里的几项，例如 (\"国家级\", \"省级\")，却是{Words(Current)}。");
        return [];
    }

    // 在 近三年, 在 2024年, 在 1 与 5 之间
    private Expression ReadWithin(Expression left)
    {
        var first = ReadSum();
        return IsLink(Current)
            ? ReadBetween(left, first)
            : Bounded(new WithinExpression(left.Span.To(first.Span), left, first));
    }

    private Expression ReadBetween(Expression left, Expression low)
    {
        if (IsLink(Current))
            Advance();
        else
            Error(Current, $"这里应是「与」（在 1 与 5 之间），却是{Words(Current)}。");
        var high = ReadSum();
        Expect(TokenKind.BetweenEnd, "「之间」");
        return Bounded(new BetweenExpression(left.Span.To(Previous.Span), left, low, high));
    }

    private static bool IsLink(Token token) => token is { Kind: TokenKind.Name, Quoted: false, Text: "与" or "和" or "至" or "到" };

    private static BinaryOperator? Comparison(TokenKind kind) => kind switch
    {
        TokenKind.Equal => BinaryOperator.Equal,
        TokenKind.NotEqual => BinaryOperator.NotEqual,
        TokenKind.Less => BinaryOperator.Less,
        TokenKind.AtMost => BinaryOperator.AtMost,
        TokenKind.Greater => BinaryOperator.Greater,
        TokenKind.AtLeast => BinaryOperator.AtLeast,
        _ => null,
    };
}
