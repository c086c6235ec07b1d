using Chuangpu.Kernel.Files;

namespace Chuangpu.Cockpit.Chains;

/// <summary>A file of chains, compared with what stands.</summary>
/// <param name="File">The file.</param>
/// <param name="Faults">What is wrong; with one of them nothing is taken.</param>
/// <param name="Changes">What it would change.</param>
/// <param name="Same">Nodes that stay as they are.</param>
public sealed record ChainCheck(Attachment File, IReadOnlyList<ChainFault> Faults, IReadOnlyList<ChainChange> Changes, int Same)
{
    internal IReadOnlyList<ChainTable.Node> Nodes { get; init; } = [];
}
