namespace Chuangpu.Policies.Contracts;

/// <summary>Where the money of policies stands, in 分: appropriated = paid + reserved + free.</summary>
/// <param name="Year">The budget year.</param>
/// <param name="Budgets">How many budgets.</param>
/// <param name="AppropriatedFen">What was given.</param>
/// <param name="ReservedFen">Approved and not paid yet.</param>
/// <param name="PaidFen">Paid.</param>
/// <param name="Href">The list of the budgets.</param>
/// <param name="IsDemo">Whether one of them is invented for the demo.</param>
public sealed record PolicyMoney(int Year, int Budgets, long AppropriatedFen, long ReservedFen, long PaidFen, string Href, bool IsDemo)
{
    /// <summary>What may still be approved.</summary>
    public long FreeFen => AppropriatedFen - ReservedFen - PaidFen;
}
