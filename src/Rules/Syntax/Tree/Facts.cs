using System.Collections.Immutable;
using Chuangpu.Rules.Facts;

namespace Chuangpu.Rules.Syntax.Tree;

/// <summary>事实 企业.研发费用：金额（万元），按年，"口径": a fact of the file's own schema.</summary>
internal sealed record FactDeclaration(SourceSpan Span, NameExpression Name, FactTypeWord Type, Grain? Grain, string? Definition) : Declaration(Span);

/// <summary>金额（万元）, 日期, 列表（到账额：金额，登记日：日期）.</summary>
internal sealed record FactTypeWord(SourceSpan Span, string Word, string? Unit, ImmutableArray<FactField> Fields);

/// <summary>One field of a list's records.</summary>
internal sealed record FactField(NameExpression Name, FactTypeWord Type);
