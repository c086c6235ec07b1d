using Chuangpu.Rules.Facts;

namespace Chuangpu.Rules.Remedies;

/// <summary>What would make a failed check pass.</summary>
/// <param name="Changes">One for each fact that can do it alone, the relatively smallest first.</param>
/// <param name="Undetermined">Facts for which it was not determined, because the check does not depend on them linearly.</param>
public sealed record WhatWouldPass(IReadOnlyList<Change> Changes, IReadOnlyList<Dependency> Undetermined);
