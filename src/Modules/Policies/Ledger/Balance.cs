namespace Chuangpu.Policies.Ledger;

/// <summary>Where a budget's money stands, in 分: appropriated = reserved + paid + free, always.</summary>
/// <param name="AppropriatedFen">What was given to it.</param>
/// <param name="ReservedFen">Set aside for approved awards that are not paid yet.</param>
/// <param name="PaidFen">Paid, less what was recovered.</param>
public readonly record struct Balance(long AppropriatedFen, long ReservedFen, long PaidFen)
{
    /// <summary>What may still be approved.</summary>
    public long FreeFen => AppropriatedFen - ReservedFen - PaidFen;

    /// <summary>Whether such a state may be at all.</summary>
    public bool IsPossible => ReservedFen >= 0 && PaidFen >= 0 && FreeFen >= 0;

    /// <summary>The balance after a posting; sums beyond what 64 bits hold throw.</summary>
    /// <param name="kind">What it does.</param>
    /// <param name="fen">How much, in 分.</param>
    public Balance After(PostingKind kind, long fen) => checked(kind switch
    {
        PostingKind.Appropriated => this with { AppropriatedFen = AppropriatedFen + fen },
        PostingKind.Reserved => this with { ReservedFen = ReservedFen + fen },
        PostingKind.Released => this with { ReservedFen = ReservedFen - fen },
        PostingKind.Paid => this with { ReservedFen = ReservedFen - fen, PaidFen = PaidFen + fen },
        PostingKind.Recovered => this with { PaidFen = PaidFen - fen },
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    });
}
