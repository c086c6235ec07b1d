using System.Collections.Immutable;
using Chuangpu.Rules.Checking;

namespace Chuangpu.Rules.Syntax.Tree;

/// <summary>One line of a clause.</summary>
internal abstract record Statement(SourceSpan Span);

/// <summary>依据 "办法第三条".</summary>
internal sealed record BasisStatement(SourceSpan Span, string Text) : Statement(Span);

/// <summary>有效期 2025-01-01 至 2027-12-31; either end may be left out.</summary>
internal sealed record ValidityStatement(SourceSpan Span, DateOnly? From, DateOnly? To) : Statement(Span);

/// <summary>对象 标签：… (whom the clause is for) and 条件 标签：… must hold, 排除 标签：… (must not hold), 当 标签：… (when an exception applies).</summary>
internal sealed record ConditionStatement(SourceSpan Span, ConditionRole Role, string? Label, Expression Expression) : Statement(Span);

internal enum ConditionRole
{
    Required, Addressed, Excluded, Applies,
}

/// <summary>每项 企业.合同 其中 登记日 在 上年 按 合同编号 只补一次: the amount is that of each record, added up.</summary>
internal sealed record ItemsStatement(SourceSpan Span, Expression List, NameExpression? Key, bool Once) : Statement(Span);

internal sealed record AmountStatement(SourceSpan Span, Expression Expression) : Statement(Span);

/// <summary>上限 每项 20万元, 上限 每年 100万元 合计 甲、乙.</summary>
internal sealed record CapStatement(SourceSpan Span, CapScope Scope, Expression Expression, ImmutableArray<NameExpression> Together) : Statement(Span);

internal enum CapScope
{
    Item, Time, Year, Lifetime,
}

/// <summary>下限 1万元: who is entitled gets at least this.</summary>
internal sealed record FloorStatement(SourceSpan Span, Expression Expression) : Statement(Span);

/// <summary>扣减 标签：…, 就高补差 …, 晋级补差 (what this clause has paid before).</summary>
internal sealed record DeductionStatement(SourceSpan Span, string Word, string? Label, Expression? Expression) : Statement(Span);

/// <summary>舍入 四舍五入 1元.</summary>
internal sealed record RoundingStatement(SourceSpan Span, Rounding Rounding, Expression Step) : Statement(Span);

/// <summary>分担 省级 30%、市级 40%、县级 30%.</summary>
internal sealed record SharesStatement(SourceSpan Span, ImmutableArray<SharePart> Parts) : Statement(Span);

internal sealed record SharePart(NameExpression Name, Expression Rate);

/// <summary>预算 1000万元 按比例压减, or 先到先得.</summary>
internal sealed record BudgetStatement(SourceSpan Span, Expression Expression, bool ProRata) : Statement(Span);

/// <summary>名额 10 按 得分: the highest of them.</summary>
internal sealed record QuotaStatement(SourceSpan Span, int Count, Expression Score) : Statement(Span);

/// <summary>同组一家 企业.关联组: of related companies only the one with the most, in a year; with 累计 once and for all.</summary>
internal sealed record RelatedStatement(SourceSpan Span, bool Lifetime, Expression Group) : Statement(Span);

/// <summary>输出 甲、乙: formulas whose results belong to the answer.</summary>
internal sealed record OutputStatement(SourceSpan Span, ImmutableArray<NameExpression> Names) : Statement(Span);
