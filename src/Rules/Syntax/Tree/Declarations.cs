namespace Chuangpu.Rules.Syntax.Tree;

/// <summary>One statement of a rule file. Clauses add further kinds on the same expressions.</summary>
internal abstract record Declaration(SourceSpan Span, Expression Expression);

/// <summary>名 = 表达式; without a name when a module keeps the name itself.</summary>
internal sealed record FormulaDeclaration(SourceSpan Span, NameExpression? Name, Expression Expression) : Declaration(Span, Expression);

/// <summary>检查 表达式 否则 "消息".</summary>
internal sealed record CheckDeclaration(SourceSpan Span, Expression Expression, string? Message) : Declaration(Span, Expression);
