namespace Chuangpu.Policies.Applications;

/// <summary>One step of an explanation, as it was said.</summary>
/// <param name="Source">The part of the clause.</param>
/// <param name="Words">What happened.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Parts">The steps it rests on.</param>
public sealed record FrozenStep(string Source, string Words, string Result, IReadOnlyList<FrozenStep> Parts);
