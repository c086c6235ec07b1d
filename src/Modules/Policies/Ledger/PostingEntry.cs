namespace Chuangpu.Policies.Ledger;

/// <summary>What is to be posted.</summary>
/// <param name="BudgetId">The budget.</param>
/// <param name="Kind">What it does.</param>
/// <param name="AmountFen">How much, in 分; more than 0, except where an appropriation is cut.</param>
/// <param name="Key">What caused it; the same cause is posted once.</param>
/// <param name="ApplicationId">The application, or null for an appropriation.</param>
/// <param name="PayeeId">The organisation the money is for, or null.</param>
/// <param name="PayeeRegionCode">Its region, or null.</param>
/// <param name="Note">Said about it, or null.</param>
public sealed record PostingEntry(
    Guid BudgetId, PostingKind Kind, long AmountFen, string Key, Guid? ApplicationId = null, Guid? PayeeId = null, string? PayeeRegionCode = null, string? Note = null);
