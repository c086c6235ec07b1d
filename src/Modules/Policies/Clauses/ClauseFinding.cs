namespace Chuangpu.Policies.Clauses;

/// <summary>Something to be said about a clause's text, at its place.</summary>
/// <param name="IsError">Whether it keeps the clause from being published.</param>
/// <param name="Line">From 1; 0 where it is about the whole.</param>
/// <param name="Column">From 1.</param>
/// <param name="Message">What is wrong and what was expected.</param>
/// <param name="Suggestion">What could stand there instead; null when there is nothing to offer.</param>
public sealed record ClauseFinding(bool IsError, int Line, int Column, string Message, string? Suggestion = null)
{
    /// <summary>With its place: 第 1 行第 5 列：….</summary>
    public override string ToString() => Line == 0 ? Message : $"第 {Line} 行第 {Column} 列：{Message}";
}
