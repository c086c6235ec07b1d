namespace Chuangpu.Kernel.Audit;

/// <summary>What looking through the chain found.</summary>
/// <param name="Entries">How many entries were found in order.</param>
/// <param name="LastHash">The hash of the last of them (64 hex digits). Written down elsewhere, it later proves that not even the whole chain was made anew.</param>
/// <param name="BrokenAt">The number of the first entry that is wrong, or null when the chain is whole.</param>
/// <param name="Fault">What is wrong with it.</param>
public sealed record AuditVerdict(long Entries, string LastHash, long? BrokenAt = null, AuditFault? Fault = null)
{
    /// <summary>Whether the chain is whole.</summary>
    public bool IsWhole => BrokenAt is null;
}
