namespace Chuangpu.Policies.Ledger;

/// <summary>A line of a ledger that does not follow from those before it.</summary>
/// <param name="BudgetId">The budget.</param>
/// <param name="Budget">Its title.</param>
/// <param name="Number">The number of the first line that is wrong.</param>
/// <param name="What">What is wrong, in Chinese.</param>
public sealed record LedgerFault(Guid BudgetId, string Budget, int Number, string What);
