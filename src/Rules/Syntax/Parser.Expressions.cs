using Chuangpu.Rules.Syntax.Tree;

namespace Chuangpu.Rules.Syntax;

internal sealed partial class Parser
{
    // Brackets alone may nest this deep; each level takes some ten calls.
    private const int MaxNesting = 100;

    private Expression ReadExpression()
    {
        if (++_nesting > MaxNesting)
        {
            Error(Current, $"嵌套太深：括号、函数和如果最多 {MaxNesting} 层，请分成几条公式。");
            return GiveUp();
        }
        var expression = Current.Kind == TokenKind.If ? ReadIf() : ReadOr();
        _nesting--;
        return expression;
    }

    // 如果 甲 则 乙 否则 丙
    private Expression ReadIf()
    {
        var start = Advance().Span;
        // 如果(甲, 乙, 丙) is the same, unless the brackets only hold the condition together.
        if (Current.Kind == TokenKind.Open && ReadIfCall(start) is { } call)
            return call;
        var outer = _messageMayFollow;
        _messageMayFollow = false;
        var condition = ReadExpression();
        Take(TokenKind.Comma);
        Expect(TokenKind.Then, "「则」");
        _messageMayFollow = outer;
        var then = ReadExpression();
        if (Current.Kind == TokenKind.Comma && Next.Kind == TokenKind.Else)
            Advance();
        var otherwise = !StartsMessage() && Take(TokenKind.Else) ? ReadExpression() : null;
        return Bounded(new IfExpression(start.To(Previous.Span), condition, then, otherwise));
    }

    // 否则 "…" at the end of a check is what to say, not another branch.
    private bool StartsMessage() => _messageMayFollow && Current.Kind == TokenKind.Else && Next.Kind == TokenKind.Text
        && _tokens[Math.Min(_at + 2, _tokens.Length - 1)] is { Kind: TokenKind.End or TokenKind.Semicolon } or { StartsLine: true };

    private Expression? ReadIfCall(SourceSpan start)
    {
        var depth = 0;
        var commas = 0;
        for (var i = _at; i < _tokens.Length; i++)
        {
            depth += _tokens[i].Kind switch { TokenKind.Open => 1, TokenKind.Close => -1, _ => 0 };
            commas += depth == 1 && _tokens[i].Kind == TokenKind.Comma ? 1 : 0;
            if (depth == 0)
                break;
        }
        if (commas is not (1 or 2))
            return null;
        var arguments = ReadArguments();
        return Bounded(new IfExpression(start.To(Previous.Span), arguments[0], arguments.ElementAtOrDefault(1) ?? new BadExpression(start), arguments.ElementAtOrDefault(2)));
    }

    private Expression ReadOr()
    {
        var left = ReadAnd();
        while (Take(TokenKind.Or))
            left = Binary(BinaryOperator.Or, left, ReadAnd());
        return left;
    }

    private Expression ReadAnd()
    {
        var left = ReadNot();
        while (Take(TokenKind.And))
            left = Binary(BinaryOperator.And, left, ReadNot());
        return left;
    }

    private Expression ReadNot()
    {
        // A condition may stand behind 且 without brackets when it is the last.
        if (Current.Kind == TokenKind.If)
            return ReadExpression();
        if (Current.Kind != TokenKind.Not)
            return ReadComparison();
        var start = Advance().Span;
        if (++_nesting > MaxNesting)
        {
            Error(Current, $"嵌套太深，最多 {MaxNesting} 层。");
            return GiveUp();
        }
        var operand = ReadNot();
        _nesting--;
        return Bounded(new NotExpression(start.To(Previous.Span), operand));
    }

    private Expression ReadSum()
    {
        var left = ReadProduct();
        while (Current.Kind is TokenKind.Plus or TokenKind.Minus)
            left = Binary(Advance().Kind == TokenKind.Plus ? BinaryOperator.Add : BinaryOperator.Subtract, left, ReadProduct());
        return left;
    }

    private Expression ReadProduct()
    {
        var left = ReadSigned();
        while (Current.Kind is TokenKind.Times or TokenKind.Over)
            left = Binary(Advance().Kind == TokenKind.Times ? BinaryOperator.Multiply : BinaryOperator.Divide, left, ReadSigned());
        return left;
    }

    private Expression ReadSigned()
    {
        if (Take(TokenKind.Plus))
            return ReadOperand();
        if (Current.Kind != TokenKind.Minus)
            return ReadOperand();
        var start = Advance().Span;
        var operand = ReadOperand();
        return Bounded(new NegateExpression(start.To(Previous.Span), operand));
    }

    private Expression Binary(BinaryOperator op, Expression left, Expression right) =>
        Bounded(new BinaryExpression(left.Span.To(right.Span), op, left, right));
}
