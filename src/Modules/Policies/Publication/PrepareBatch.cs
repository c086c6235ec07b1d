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

        var levels = await LevelBudgets.ReadAsync(db, waiting, budget.Year, cancellation);
        var left = await LeftAsync(budget, levels, waiting, cancellation);
        var free = left[budget.Id];
        var borne = waiting.Where(a => levels.PartsOf(a, budget, a.AmountFen!.Value).Succeeded).ToList();
        long OwnPart(AwardApplication application, long fen) => fen == 0 ? 0 : levels.PartsOf(application, budget, fen).Value.Where(p => p.BudgetId == budget.Id).Sum(p => p.Fen);
        var allotted = await allocate.HandleAsync(borne, Math.Max(0, free), OwnPart, await PlacesTakenAsync(waiting, cancellation), cancellation);
        var given = allotted.Select(g => Covered(g, levels, budget, left))
            .Concat(waiting.Except(borne).Select(a => (Application: a, Fen: 0L, Note: (string?)levels.PartsOf(a, budget, a.AmountFen!.Value).Problem!.Message))).ToList();
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

    // What other levels bear must be there as well, or the award waits.
    private static (AwardApplication Application, long Fen, string? Note) Covered((AwardApplication Application, long Fen, string? Note) given, LevelBudgets levels, Budget budget, Dictionary<Guid, long> left)
    {
        var parts = given.Fen == 0 ? [] : levels.PartsOf(given.Application, budget, given.Fen).Value;
        if (parts.FirstOrDefault(p => p.Fen > left[p.BudgetId]) is { } shortOf)
        {
            return (given.Application, 0, $"{(shortOf.Level.Length > 0 ? shortOf.Level : "本级")}预算可用 {WebKit.MoneyFormat.Exact(Math.Max(0, left[shortOf.BudgetId]) / 100m)}，不够分担 {WebKit.MoneyFormat.Exact(shortOf.Fen / 100m)}");
        }

        foreach (var part in parts)
        {
            left[part.BudgetId] -= part.Fen;
        }

        return given;
    }

    // What each budget has left when everything that is on a list is approved.
    private async Task<Dictionary<Guid, long>> LeftAsync(Budget budget, LevelBudgets levels, List<AwardApplication> waiting, CancellationToken cancellation)
    {
        var ids = waiting.Select(a => levels.PartsOf(a, budget, a.AmountFen!.Value)).Where(p => p.Succeeded).SelectMany(p => p.Value).Select(p => p.BudgetId).Append(budget.Id).ToHashSet();
        var left = (await ledger.BalancesAsync(ids, cancellation)).ToDictionary(b => b.Key, b => b.Value.FreeFen);
        var listed = await db.Set<AwardApplication>().IgnoreQueryFilters().AsNoTracking().Include(a => a.Batch).Where(a => a.State == ApplicationState.Listed && a.AllocatedFen > 0).ToListAsync(cancellation);
        var budgets = listed.Select(a => a.Batch!.BudgetId).Distinct().ToList();
        foreach (var other in await db.Set<Budget>().IgnoreQueryFilters().AsNoTracking().Where(b => budgets.Contains(b.Id)).ToListAsync(cancellation))
        {
            var own = listed.FindAll(a => a.Batch!.BudgetId == other.Id);
            var theirs = await LevelBudgets.ReadAsync(db, own, other.Year, cancellation);
            foreach (var part in own.Select(a => theirs.PartsOf(a, other, a.AllocatedFen!.Value)).Where(p => p.Succeeded).SelectMany(p => p.Value).Where(p => ids.Contains(p.BudgetId)))
            {
                left[part.BudgetId] -= part.Fen;
            }
        }

        return left;
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
