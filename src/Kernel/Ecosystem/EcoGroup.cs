namespace Chuangpu.Kernel.Ecosystem;

/// <summary>Nodes that stand to a node, or to the region, in the same way.</summary>
/// <param name="Relation">How, in a few words; no two groups around a node have the same.</param>
/// <param name="Part">The sub-ecosystem they belong to.</param>
/// <param name="Kind">What they are.</param>
/// <param name="Total">How many there are within the reader's scope.</param>
/// <param name="Nodes">Some of them, in a fixed order.</param>
/// <param name="Missing">What to do where there is none, or why nothing is shown; null where the group is then left out.</param>
public sealed record EcoGroup(string Relation, EcoPart Part, EcoKind Kind, int Total, IReadOnlyList<EcoNode> Nodes, string? Missing = null);
