namespace Chuangpu.Kernel.Ecosystem;

/// <summary>
/// What a capability knows of the innovation ecosystem: nodes, and what stands around them. It is read within the scope of who looks,
/// one step at a time; the map names no capability.
/// </summary>
public interface IEcosystemSource
{
    /// <summary>A node of its own, or null where it is another's, does not exist, or lies outside the reader's scope.</summary>
    Task<EcoNode?> FindAsync(EcoNodeId id, CancellationToken cancellation);

    /// <summary>What it knows to stand around the node asked about (another capability's as well), or in the region. Null groups are left out.</summary>
    Task<IReadOnlyList<EcoGroup?>> AroundAsync(EcoQuestion question, CancellationToken cancellation);
}
