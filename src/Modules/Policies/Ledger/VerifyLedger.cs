using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Policies.Budgets;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Ledger;

/// <summary>Adds every ledger up again from its first line and compares it with the balances the lines carry.</summary>
public sealed class VerifyLedger(ChuangpuDb db) : IUseCase
{
    /// <returns>How many lines there are, and of each ledger that is not whole the first line that is wrong.</returns>
    public async Task<(int Lines, IReadOnlyList<LedgerFault> Faults)> HandleAsync(CancellationToken cancellation = default)
    {
        var faults = new List<LedgerFault>();
        var lines = 0;
        foreach (var budget in await db.Set<Budget>().AsNoTracking().OrderBy(b => b.Id).Select(b => new { b.Id, b.Title }).ToListAsync(cancellation))
        {
            var (balance, number) = (default(Balance), 0);
            foreach (var posting in await db.Set<Posting>().AsNoTracking().Where(p => p.BudgetId == budget.Id).OrderBy(p => p.Number).ToListAsync(cancellation))
            {
                lines++;
                number++;
                balance = balance.After(posting.Kind, posting.AmountFen);
                if (Fault(posting, number, balance) is { } what)
                {
                    faults.Add(new LedgerFault(budget.Id, budget.Title, number, what));
                    break;
                }
            }
        }

        return (lines, faults);
    }

    private static string? Fault(Posting posting, int number, Balance balance) =>
        posting.Number != number ? "序号不连续，有记录缺失"
        : posting.Balance != balance ? "结余与逐笔累计不符"
        : !balance.IsPossible ? "占用与拨付超过预算"
        : null;
}
