using Chuangpu.Rules.Syntax;

namespace Chuangpu.Rules.Values;

/// <summary>Why something cannot be computed: a division by zero, a number too long, a list without records.</summary>
/// <param name="Reason">A Chinese sentence without its full stop.</param>
/// <param name="Span">The part of the rule it happened in.</param>
public sealed record Fault(string Reason, SourceSpan Span);
