using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Syntax;
using Chuangpu.Rules.Syntax.Tree;
using Parlot;
using Parlot.Fluent;

namespace Chuangpu.Rules.Bench;

/// <summary>The same expressions with Parlot, as its samples do it: to the same tree, without places, recovery or bounds.</summary>
internal static class ParlotGrammar
{
    private static readonly SourceSpan Nowhere = new(0, 0);

    public static Parser<Expression> Expression { get; } = Build();

    private static Parser<Expression> Build()
    {
        var expression = Deferred<Expression>();
        var unit = Literals.Pattern(c => IsLetter(c) || c is '%' or '‰' or '/').Else(default(TextSpan));
        var number = Terms.Decimal().And(unit).Then<Expression>(p => new NumberLiteral(Nowhere, Number.Of(p.Item1), p.Item2.Length == 0 ? "" : p.Item2.ToString()));
        var text = Terms.String(StringLiteralQuotes.Double).Then<Expression>(s => new Syntax.Tree.TextLiteral(Nowhere, s.ToString()));
        var word = Terms.Identifier(IsLetter, c => IsLetter(c) || char.IsDigit(c) || c is '.' or '&');
        var name = word.When((_, s) => !Keywords.All.ContainsKey(s.ToString())).Then(s => new NameExpression(Nowhere, s.ToString()));
        var condition = Maybe(Keyword("其中").SkipAnd(expression));
        var argument = expression.And(condition).Then(p => p.Item2 is null ? p.Item1 : new WhereExpression(Nowhere, p.Item1, p.Item2));
        var arguments = Between(Terms.Char('('), Separated(Terms.Char(','), argument), Terms.Char(')'));
        var call = name.And(arguments.Else(default(IReadOnlyList<Expression>)!)).Then<Expression>(p => p.Item2 is null ? p.Item1 : new CallExpression(Nowhere, p.Item1, [.. p.Item2]));
        var brackets = Between(Terms.Char('('), argument, Terms.Char(')'));
        var operand = OneOf(number, text, brackets, call);
        var signed = OneOf(Terms.Char('-').SkipAnd(operand).Then<Expression>(o => new NegateExpression(Nowhere, o)), operand);
        var product = signed.LeftAssociative((Terms.Char('×'), Make(BinaryOperator.Multiply)), (Terms.Char('/'), Make(BinaryOperator.Divide)));
        var sum = product.LeftAssociative((Terms.Char('+'), Make(BinaryOperator.Add)), (Terms.Char('-'), Make(BinaryOperator.Subtract)));
        var sign = OneOf(
            Terms.Char('≥').Then(BinaryOperator.AtLeast), Terms.Char('≤').Then(BinaryOperator.AtMost), Terms.Char('≠').Then(BinaryOperator.NotEqual),
            Terms.Char('=').Then(BinaryOperator.Equal), Terms.Char('<').Then(BinaryOperator.Less), Terms.Char('>').Then(BinaryOperator.Greater));
        var test = OneOf(
            sign.And(sum).Then<Func<Expression, Expression>>(p => left => new BinaryExpression(Nowhere, p.Item1, left, p.Item2)),
            Keyword("属于").SkipAnd(arguments).Then<Func<Expression, Expression>>(a => left => new OneOfExpression(Nowhere, left, [.. a], false)),
            Keyword("在").SkipAnd(sum).Then<Func<Expression, Expression>>(p => left => new WithinExpression(Nowhere, left, p)));
        var comparison = sum.And(test.Else(default(Func<Expression, Expression>)!)).Then(p => p.Item2 is null ? p.Item1 : p.Item2(p.Item1));
        var not = OneOf(Keyword("非").SkipAnd(comparison).Then<Expression>(o => new NotExpression(Nowhere, o)), comparison);
        var and = not.LeftAssociative((Keyword("且"), Make(BinaryOperator.And)));
        var or = and.LeftAssociative((Keyword("或"), Make(BinaryOperator.Or)));
        var choice = Keyword("如果").SkipAnd(expression).AndSkip(Keyword("则")).And(expression).And(Maybe(Keyword("否则").SkipAnd(expression)))
            .Then<Expression>(p => new IfExpression(Nowhere, p.Item1, p.Item2, p.Item3));
        expression.Parser = OneOf(choice, or);
        return expression.Eof();
    }

    private static Parser<TextSpan> Keyword(string word) => Terms.Identifier(IsLetter, c => IsLetter(c) || char.IsDigit(c)).When((_, s) => s == word);

    private static Parser<Expression> Maybe(Parser<Expression> parser) => parser.Else(default(Expression)!);

    private static bool IsLetter(char c) => char.IsLetter(c);

    private static Func<Expression, Expression, Expression> Make(BinaryOperator op) => (left, right) => new BinaryExpression(Nowhere, op, left, right);
}
