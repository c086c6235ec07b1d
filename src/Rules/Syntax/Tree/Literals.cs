using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Numbers;

namespace Chuangpu.Rules.Syntax.Tree;

/// <summary>A number as written, in its unit.</summary>
internal sealed record NumberLiteral(SourceSpan Span, Number Number, string Unit) : Expression(Span);

internal sealed record TextLiteral(SourceSpan Span, string Text) : Expression(Span);

internal sealed record DateLiteral(SourceSpan Span, DateOnly Date) : Expression(Span);

internal sealed record PeriodLiteral(SourceSpan Span, Period Period) : Expression(Span);

internal sealed record YesNoLiteral(SourceSpan Span, bool Yes) : Expression(Span);

/// <summary>A place where something else was expected; it has been said, so nothing more is said about it.</summary>
internal sealed record BadExpression(SourceSpan Span) : Expression(Span);
