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

    /// <summary>What the levels of government bear of a budget's approved awards, by the clauses' 分担, in 分.</summary>
    public async Task<IReadOnlyList<(string Level, long Fen)>> SharesAsync(Guid id, CancellationToken cancellation = default)
    {
        var awards = await db.Set<AwardApplication>().AsNoTracking().Where(a => a.ApprovedAt != null && a.Batch!.BudgetId == id && a.Explanation != null)
            .Select(a => new { a.Explanation, a.AllocatedFen }).ToListAsync(cancellation);
        return
        [
            .. awards.Select(a => (FrozenOutcome.Read(a.Explanation!).Shares, Fen: a.AllocatedFen ?? 0)).Where(a => a.Shares.Sum(s => s.AmountFen) > 0)
                .SelectMany(a => a.Shares.Zip(Portions.Split(a.Fen, [.. a.Shares.Select(s => s.AmountFen)]), (s, fen) => (s.Name, Fen: fen)))
                .GroupBy(s => s.Name).Select(g => (g.Key, g.Sum(s => s.Fen))),
        ];
    }

    private async Task<IReadOnlyList<Row>> RowsAsync(List<Budget> budgets, CancellationToken cancellation)
    {
        var balances = await ledger.BalancesAsync(budgets.ConvertAll(b => b.Id), cancellation);
        var ids = budgets.SelectMany(b => b.Clauses).Select(c => c.ClauseId).Distinct().ToList();
        var names = await db.Set<AwardClause>().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, cancellation);
        return [.. budgets.Select(b => new Row(b, balances[b.Id], [.. b.Clauses.Select(c => names.GetValueOrDefault(c.ClauseId)).OfType<string>().Order()]))];
    }
}
