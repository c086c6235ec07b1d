namespace Chuangpu.Policies.Clauses;

/// <summary>A worked example that was run.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Line">The line it begins on, from 1.</param>
/// <param name="Differences">What is not as expected; empty when it comes true.</param>
public sealed record ExampleRun(string Title, int Line, IReadOnlyList<string> Differences);
