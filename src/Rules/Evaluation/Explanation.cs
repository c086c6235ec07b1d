namespace Chuangpu.Rules.Evaluation;

/// <summary>An outcome with the steps that led to it.</summary>
/// <param name="Outcome">The same as without steps.</param>
/// <param name="Step">The whole rule; its parts hold the rest.</param>
public sealed record Explanation(Outcome Outcome, Step Step);
