namespace Chuangpu.Rules.Syntax.Tree;

/// <summary>One statement of a rule file.</summary>
internal abstract record Declaration(SourceSpan Span);

/// <summary>A statement that is one expression.</summary>
internal abstract record ExpressionDeclaration(SourceSpan Span, Expression Expression) : Declaration(Span);

/// <summary>名 = 表达式; without a name when a module keeps the name itself.</summary>
internal sealed record FormulaDeclaration(SourceSpan Span, NameExpression? Name, Expression Expression) : ExpressionDeclaration(Span, Expression);

/// <summary>检查 表达式 否则 "消息".</summary>
internal sealed record CheckDeclaration(SourceSpan Span, Expression Expression, string? Message) : ExpressionDeclaration(Span, Expression);
