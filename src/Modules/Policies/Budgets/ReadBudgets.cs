using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Policies.Applications;
using Chuangpu.Policies.Ledger;
using Chuangpu.Policies.Library;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Budgets;

/// <summary>Budgets of the scope with where their money stands.</summary>
public sealed class ReadBudgets(ChuangpuDb db, BudgetLedger ledger) : IUseCase
{
    /// <summary>A budget in a list.</summary>
    /// <param name="Budget">The budget, with its clauses and changes.</param>
    /// <param name="Balance">Where it stands.</param>
    /// <param name="Clauses">The names of its clauses.</param>
    public sealed record Row(Budget Budget, Balance Balance, IReadOnlyList<string> Clauses)
    {
        /// <summary>Whether it is invented for the demo.</summary>
        public bool IsDemo => Budget.IsDemo;

        /// <summary>The change that waits for a second person, or null.</summary>
        public BudgetChange? Proposed => Budget.Changes.Find(c => c.State == BudgetChangeState.Proposed);
    }

    /// <summary>All of the scope, the newest year first.</summary>
    public async Task<IReadOnlyList<Row>> ListAsync(CancellationToken cancellation = default) =>
        await RowsAsync(await db.Set<Budget>().AsNoTracking().Include(b => b.Clauses).Include(b => b.Changes).AsSplitQuery().OrderByDescending(b => b.Year).ThenBy(b => b.Title).ToListAsync(cancellation), cancellation);

    /// <summary>One, or null outside the scope.</summary>
    public async Task<Row?> FindAsync(Guid id, CancellationToken cancellation = default) =>
        (await RowsAsync(await db.Set<Budget>().AsNoTracking().Include(b => b.Clauses).Include(b => b.Changes).AsSplitQuery().Where(b => b.Id == id).ToListAsync(cancellation), cancellation)).SingleOrDefault();

    /// <summary>What the levels of government bear of the approved awards of a budget's batches, by the clauses' 分担, in 分; none where it bears them alone.</summary>
    public async Task<IReadOnlyList<(string Region, long Fen)>> SharesAsync(Guid id, CancellationToken cancellation = default)
    {
        var applications = db.Set<AwardApplication>().Where(a => a.ApprovedAt != null && a.Batch!.BudgetId == id).Select(a => (Guid?)a.Id);
        var parts = await db.Set<Posting>().AsNoTracking().Where(p => applications.Contains(p.ApplicationId) && (p.Kind == PostingKind.Reserved || p.Kind == PostingKind.Released))
            .Select(p => new { p.RegionCode, p.Kind, p.AmountFen }).ToListAsync(cancellation);
        var levels = parts.GroupBy(p => p.RegionCode).OrderBy(g => g.Key).Select(g => (g.Key, g.Sum(p => p.Kind == PostingKind.Reserved ? p.AmountFen : -p.AmountFen))).ToList();
        return levels.Count > 1 ? levels : [];
    }

    private async Task<IReadOnlyList<Row>> RowsAsync(List<Budget> budgets, CancellationToken cancellation)
    {
        var balances = await ledger.BalancesAsync(budgets.ConvertAll(b => b.Id), cancellation);
        var ids = budgets.SelectMany(b => b.Clauses).Select(c => c.ClauseId).Distinct().ToList();
        var names = await db.Set<AwardClause>().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, cancellation);
        return [.. budgets.Select(b => new Row(b, balances[b.Id], [.. b.Clauses.Select(c => names.GetValueOrDefault(c.ClauseId)).OfType<string>().Order()]))];
    }
}
