using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Syntax;
using Chuangpu.Rules.Syntax.Tree;
using CsCheck;

namespace Chuangpu.Rules.Tests.Syntax;

/// <summary>Random trees of what can be written, meaningful or not.</summary>
internal static class Trees
{
    private static readonly SourceSpan Nowhere = new(0, 0);

    private static readonly Gen<NameExpression> Names = Pick(
        "R&D经费", "企业.研发费用", "万人", "与", "且", "如果", "其他 (含开发区)", "上年", "2023年", "a_1", "最大", "元", "否", "甲.乙.丙", "检查", "x/y", "10人")
        .Select(n => new NameExpression(Nowhere, n));

    private static readonly Gen<Expression> Leaf = Gen.OneOf(
        Gen.Select(Gen.Int[0, 3000], Gen.Int[0, 3], Pick("", "%", "‰", "元", "万元", "人", "年", "个月", "件/万人", "亿", "分", "年/人"))
            .Select((digits, decimals, unit) => (Expression)new NumberLiteral(Nowhere, Number.Of(digits, 1) * Number.PowerOfTen(-decimals), unit)),
        Pick("", "省级", "他说\"好\"", "＂", "”“", "//", "【").Select(t => (Expression)new TextLiteral(Nowhere, t)),
        Gen.Int[0, 100_000].Select(d => (Expression)new DateLiteral(Nowhere, new DateOnly(1950, 1, 1).AddDays(d))),
        Gen.Select(Gen.Int[1900, 2999], Gen.Int[1, 4], Gen.Enum<Grain>()).Select((y, p, g) => (Expression)new PeriodLiteral(Nowhere, new Period(g, y, g == Grain.Year ? 1 : p))),
        Gen.Bool.Select(b => (Expression)new YesNoLiteral(Nowhere, b)),
        Names.Select(n => (Expression)n));

    public static Gen<Expression> Any { get; } = Gen.Recursive<Expression>((depth, any) => depth >= 5 ? Leaf : Gen.Frequency((2, Leaf), (5, Composite(any))));

    public static Gen<T> Pick<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(i => items[i]);

    private static TableExpression Table(Expression subject, (BinaryOperator Operator, Expression Limit, Expression Gives)[] rows, bool marginal) => new(
        Nowhere,
        subject,
        [.. rows.Select((r, i) => new TableRow(
            r.Operator is >= BinaryOperator.Equal and <= BinaryOperator.AtLeast && i < rows.Length - 1 ? r.Operator : i < rows.Length - 1 && marginal ? BinaryOperator.AtMost : BinaryOperator.Equal,
            i == rows.Length - 1 ? null : r.Limit,
            r.Gives))],
        marginal);

    private static Gen<Expression> Composite(Gen<Expression> any) => Gen.OneOf(
        Gen.Select(Gen.Enum<BinaryOperator>(), any, any).Select((op, l, r) => (Expression)new BinaryExpression(Nowhere, op, l, r)),
        Gen.Select(Gen.Enum<BinaryOperator>(), any, any).Select((op, l, r) => (Expression)new BinaryExpression(Nowhere, op, l, r)),
        any.Select(o => (Expression)new NegateExpression(Nowhere, o)),
        any.Select(o => (Expression)new NotExpression(Nowhere, o)),
        Gen.Select(any, any, any, Gen.Bool).Select((c, t, e, has) => (Expression)new IfExpression(Nowhere, c, t, has ? e : null)),
        Gen.Select(any, any.Array[1, 3], Gen.Bool).Select((o, c, n) => (Expression)new OneOfExpression(Nowhere, o, [.. c], n)),
        Gen.Select(any, any).Select((o, p) => (Expression)new WithinExpression(Nowhere, o, p)),
        Gen.Select(any, any, any).Select((o, l, h) => (Expression)new BetweenExpression(Nowhere, o, l, h)),
        Gen.Select(any, Gen.Bool).Select((o, n) => (Expression)new EmptyExpression(Nowhere, o, n)),
        Gen.Select(any, any).Select((s, c) => (Expression)new WhereExpression(Nowhere, s, c)),
        Gen.Select(any, Gen.Select(Gen.Enum<BinaryOperator>(), any, any).Array[1, 3], Gen.Bool).Select((s, rows, marginal) => (Expression)Table(s, rows, marginal)),
        Gen.Select(Names, any.Array[0, 3]).Select((n, a) => (Expression)new CallExpression(Nowhere, n, [.. a])));
}
