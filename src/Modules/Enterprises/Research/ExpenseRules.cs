using Chuangpu.Enterprises.Cultivation.SelfTests;
using Chuangpu.Rules.Clauses;

namespace Chuangpu.Enterprises.Research;

/// <summary>Runs the official rules on a year of a ledger. The same expense counts differently: other costs up to 10% for the deduction, up to 20% for recognition.</summary>
internal static class ExpenseRules
{
    /// <summary>The super-deduction (加计扣除) of the year, with its steps.</summary>
    public static ClauseOutcome Deduction(LedgerYear ledger, TaxKind kind) => Run("研发费用加计扣除", ledger, kind);

    /// <summary>The R&amp;D expense that recognition as a high-tech enterprise counts; its 输出 has the part spent at home.</summary>
    public static ClauseOutcome ForRecognition(LedgerYear ledger, TaxKind kind) => Run("高企研发费用归集", ledger, kind);

    private static ClauseOutcome Run(string clause, LedgerYear ledger, TaxKind kind) =>
        OfficialRules.SuperDeduction.Clauses.Single(c => c.Name == clause).Explain(new LedgerFacts(ledger, kind), new(ledger.Year, 12, 31));
}
