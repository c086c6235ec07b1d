namespace Chuangpu.Policies.Contracts;

/// <summary>Where a year's money stood, in 分.</summary>
/// <param name="Year">The budget year.</param>
/// <param name="Budgets">How many budgets.</param>
/// <param name="AppropriatedFen">What was given.</param>
/// <param name="ReservedFen">Approved and not paid.</param>
/// <param name="PaidFen">Paid, less what was recovered.</param>
/// <param name="IsDemo">Whether one of them is invented for the demo.</param>
public sealed record BudgetYear(int Year, int Budgets, long AppropriatedFen, long ReservedFen, long PaidFen, bool IsDemo);
