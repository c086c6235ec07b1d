using System.Collections.Immutable;
using Chuangpu.Rules.Syntax.Tree;
using Chuangpu.Rules.Units;

namespace Chuangpu.Rules.Syntax;

internal sealed partial class Parser
{
    private Expression ReadOperand()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                Advance();
                var unit = ReadUnit(token);
                return new NumberLiteral(token.Span.To(Previous.Span), token.Number, unit);
            case TokenKind.Text:
                return new TextLiteral(Advance().Span, token.Text);
            case TokenKind.Date:
                return new DateLiteral(Advance().Span, token.Date);
            case TokenKind.Period:
                return new PeriodLiteral(Advance().Span, token.Period);
            case TokenKind.Yes or TokenKind.No:
                return new YesNoLiteral(Advance().Span, token.Kind == TokenKind.Yes);
            case TokenKind.Name:
                return StartsTable() ? ReadTable() : ReadName();
            case TokenKind.Open:
                return ReadBrackets();
            default:
                return Missing(token);
        }
    }

    private Expression ReadName()
    {
        var name = new NameExpression(Current.Span, Advance().Text);
        if (Current.Kind != TokenKind.Open)
            return name;
        var arguments = ReadArguments();
        return Bounded(new CallExpression(name.Span.To(Previous.Span), name, arguments));
    }

    private Expression ReadBrackets()
    {
        var start = Advance().Span;
        var outer = _messageMayFollow;
        _messageMayFollow = false;
        var inner = ReadWhere();
        _messageMayFollow = outer;
        if (!Take(TokenKind.Close))
        {
            var (line, column) = _diagnostics.Source.Place(start.Start);
            Error(Current, $"第 {line} 行第 {column} 列的括号没有关上：这里应是「)」，却是{Words(Current)}。");
        }
        return inner with { Span = start.To(Previous.Span) };
    }

    private ImmutableArray<Expression> ReadArguments()
    {
        var open = Advance();
        var arguments = ImmutableArray.CreateBuilder<Expression>();
        if (Take(TokenKind.Close))
            return [];
        var outer = _messageMayFollow;
        _messageMayFollow = false;
        do
            arguments.Add(ReadWhere());
        while (Take(TokenKind.Comma));
        _messageMayFollow = outer;
        if (!Take(TokenKind.Close))
        {
            Error(Current, $"这里应是「,」或「)」，却是{Words(Current)}。");
            SkipToClose();
        }
        return arguments.ToImmutable();
    }

    // 列表 其中 条件
    private Expression ReadWhere()
    {
        var source = ReadExpression();
        if (!Take(TokenKind.Where))
            return source;
        var condition = ReadExpression();
        return Bounded(new WhereExpression(source.Span.To(condition.Span), source, condition));
    }

    // 元 behind a space, and /万人 behind a unit.
    private string ReadUnit(Token number)
    {
        var unit = number.Text;
        if (unit.Length == 0 && IsUnit(Current))
            unit = Advance().Text;
        if (unit.Length > 0 && unit is not ("%" or "‰") && Current.Kind == TokenKind.Over && IsUnit(Next))
        {
            Advance();
            unit += "/" + Advance().Text;
        }
        return unit;
    }

    private static bool IsUnit(Token token) => token is { Kind: TokenKind.Name, Quoted: false, StartsLine: false } && UnitSymbols.IsKnown(token.Text);

    private BadExpression Missing(Token token)
    {
        Error(token, token.Kind == TokenKind.Close && Previous.Kind == TokenKind.Open
            ? "括号里没有内容。"
            : token.Kind == TokenKind.If ? "式子中间的「如果」要用括号括起来：(如果 … 则 … 否则 …)。"
            : $"这里应是数、名称、引号里的文字或括号，却是{Words(token)}。");
        // What can neither end nor part anything is passed over, so that reading goes on behind it.
        if (token.Kind is not (TokenKind.End or TokenKind.Close or TokenKind.Comma or TokenKind.Semicolon or TokenKind.And or TokenKind.Or
            or TokenKind.Then or TokenKind.Else or TokenKind.Where or TokenKind.Check))
            Advance();
        return new BadExpression(token.Span);
    }

    // To the end of this call, or of the statement.
    private void SkipToClose()
    {
        for (var depth = 1; depth > 0 && Current.Kind is not (TokenKind.End or TokenKind.Semicolon); Advance())
            depth += Current.Kind switch { TokenKind.Open => 1, TokenKind.Close => -1, _ => 0 };
    }
}
