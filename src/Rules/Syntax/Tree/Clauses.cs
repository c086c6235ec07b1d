using System.Collections.Immutable;

namespace Chuangpu.Rules.Syntax.Tree;

/// <summary>条款 名, with its statements, a line each.</summary>
internal sealed record ClauseDeclaration(SourceSpan Span, NameExpression Name, ImmutableArray<Statement> Statements) : Declaration(Span);

/// <summary>例外 名 改 条款 优先于 甲、乙: where it applies, its statements take the place of the clause's.</summary>
internal sealed record ExceptionDeclaration(
    SourceSpan Span, NameExpression Name, NameExpression Base, ImmutableArray<NameExpression> Over, ImmutableArray<Statement> Statements) : Declaration(Span);

/// <summary>从高不重复 名：甲、乙, or with 补差, where the difference to the higher is still paid.</summary>
internal sealed record HighestDeclaration(SourceSpan Span, NameExpression Name, bool TopUp, ImmutableArray<NameExpression> Members) : Declaration(Span);

/// <summary>算例 "标题" 条款 名 日期 日, with facts and what they must lead to.</summary>
internal sealed record ExampleDeclaration(
    SourceSpan Span, string Title, NameExpression Clause, DateOnly On, ImmutableArray<GivenFact> Facts, ImmutableArray<GivenRecord> Records,
    ImmutableArray<ExpectedValue> Expected) : Declaration(Span);

/// <summary>企业.研发费用(2024年) = 1200万元, or 得分 = 7分 至 8分.</summary>
internal sealed record GivenFact(SourceSpan Span, Expression Fact, Expression Value, Expression? Most);

/// <summary>记录 企业.合同 到账额 = 100万元、登记日 = 2024-03-01.</summary>
internal sealed record GivenRecord(SourceSpan Span, NameExpression List, ImmutableArray<GivenFact> Fields);

/// <summary>应得 50万元; 应得 "不符合"; 得出 名 = 值, then with a name.</summary>
internal sealed record ExpectedValue(SourceSpan Span, NameExpression? Name, Expression Value);
