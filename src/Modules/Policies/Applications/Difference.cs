namespace Chuangpu.Policies.Applications;

/// <summary>What became of an award's facts since it was handed in.</summary>
/// <param name="Facts">Those that were corrected.</param>
/// <param name="BeforeFen">What the award comes to as decided so far, in 分.</param>
/// <param name="AfterFen">What the clause comes to by the corrected facts, in 分; 0 when it no longer holds, null while facts are missing.</param>
public sealed record Difference(IReadOnlyList<ChangedFact> Facts, long BeforeFen, long? AfterFen)
{
    /// <summary>Whether a person has something to decide.</summary>
    public bool Matters => AfterFen is { } after && after != BeforeFen;
}
