using Chuangpu.Rules.Syntax;

namespace Chuangpu.Rules.Messages;

/// <summary>What is wrong with a rule, at its place, in words that say what was expected.</summary>
/// <param name="Severity">An error keeps the rule from being used; a warning does not.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in characters.</param>
/// <param name="Span">The stretch of the source meant.</param>
/// <param name="Message">One Chinese sentence: what is wrong, what was expected, and the nearest known name where there is one.</param>
/// <param name="Suggestion">What could stand there instead, to be offered as a button; null when there is nothing to offer.</param>
public sealed record Diagnostic(Severity Severity, int Line, int Column, SourceSpan Span, string Message, string? Suggestion = null)
{
    /// <summary>With its place: 第 1 行第 5 列：….</summary>
    public override string ToString() => $"第 {Line} 行第 {Column} 列：{Message}";
}
