using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Applications;
using Chuangpu.Policies.Budgets;
using Chuangpu.Policies.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Publication;

/// <summary>Puts the checked applications of a budget's clauses into a batch, each with what the budget leaves for it.</summary>
public sealed class PrepareBatch(ChuangpuDb db, BudgetLedger ledger, AllocateBudget allocate, CurrentActor current, TimeProvider clock) : IUseCase
{
    /// <returns>The batch's id.</returns>
    public async Task<Result<Guid>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        if (await db.Set<Budget>().Include(b => b.Clauses).SingleOrDefaultAsync(b => b.Id == request.BudgetId, cancellation) is not { } budget)
        {
            return Problem.NotFound("该预算");
        }

        return current.Actor.Can(Capability.CheckApplications, budget.RegionCode)
            ? await ledger.SpendAsync([budget.Id], () => PrepareAsync(request, budget, cancellation), cancellation)
            : Problem.NotAllowed("编制兑付批次");
    }

    /// <summary>The checked applications a budget may pay for.</summary>
    internal static IQueryable<AwardApplication> Waiting(ChuangpuDb db, Budget budget)
    {
        var clauses = budget.Clauses.ConvertAll(c => c.ClauseId);
        var prefix = RegionCode.PrefixOf(budget.RegionCode);
        return db.Set<AwardApplication>().Where(a => a.State == ApplicationState.Checked && clauses.Contains(a.ClauseId) && a.RegionCode.StartsWith(prefix));
    }

    private async Task<Result<Guid>> PrepareAsync(Request request, Budget budget, CancellationToken cancellation)
    {
        var waiting = await Waiting(db, budget).Include(a => a.Steps.OrderBy(s => s.Ordinal)).ToListAsync(cancellation);
        if (waiting.Count == 0)
        {
            return new Problem("batch.empty", "没有审核通过、等待兑付的事项，没有编制批次。");
        }

        var promised = await db.Set<AwardApplication>().Where(a => a.State == ApplicationState.Listed && a.Batch!.BudgetId == budget.Id).SumAsync(a => a.AllocatedFen ?? 0, cancellation);
        var free = (await ledger.BalanceAsync(budget.Id, cancellation)).FreeFen - promised;
        var given = await allocate.HandleAsync(waiting, Math.Max(0, free), await PlacesTakenAsync(waiting, cancellation), cancellation);
        if (given.All(g => g.Fen == 0))
        {
            return new Problem("batch.no-money", $"没有可以列入批次的事项：{given[0].Note}。预算可用 {WebKit.MoneyFormat.Exact(Math.Max(0, free) / 100m)}（已扣除其他批次的拟兑付金额）。");
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var batch = new Batch { Title = request.Title!.Trim(), BudgetId = budget.Id, RegionCode = budget.RegionCode, PreparedBy = current.Actor.UserId, PreparedAt = now };
        db.Add(batch);
        foreach (var (application, fen, note) in given)
        {
            application.AllocationNote = note;
            if (fen == 0)
            {
                continue;
            }

            if (application.Do(ApplicationAction.List, current.Actor, now, note) is { } refused)
            {
                return refused;
            }

            (application.AllocatedFen, application.BatchId) = (fen, batch.Id);
        }

        await db.SaveChangesAsync(cancellation);
        return batch.Id;
    }

    private async Task<IReadOnlyDictionary<Guid, int>> PlacesTakenAsync(List<AwardApplication> waiting, CancellationToken cancellation)
    {
        var clauses = waiting.Select(a => a.ClauseId).Distinct().ToList();
        var start = new DateOnly(clock.Today().Year, 1, 1).StartInUtc();
        return await db.Set<AwardApplication>().Where(a => clauses.Contains(a.ClauseId) && (a.State == ApplicationState.Listed || a.ApprovedAt >= start))
            .GroupBy(a => a.ClauseId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        [Display(Name = "预算"), Required(ErrorMessage = "请选择预算。")]
        public Guid? BudgetId { get; set; }

        [Display(Name = "批次名称"), Required(ErrorMessage = "请填写批次名称。"), StringLength(100, ErrorMessage = "名称最多 100 个字。")]
        public string? Title { get; set; }
    }
}
