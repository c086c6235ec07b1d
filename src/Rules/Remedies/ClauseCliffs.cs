using Chuangpu.Rules.Facts;

namespace Chuangpu.Rules.Remedies;

/// <summary>Where the amount of a clause jumps for one subject.</summary>
/// <param name="Cliffs">Each found and tried, those nearest to the subject first.</param>
/// <param name="Undetermined">Facts for which it was not determined, because the clause does not depend on them linearly.</param>
public sealed record ClauseCliffs(IReadOnlyList<Cliff> Cliffs, IReadOnlyList<Dependency> Undetermined);
