using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Budgets;

/// <summary>Proposes another amount for a budget; nothing changes before a second person agrees.</summary>
public sealed class ChangeBudget(ChuangpuDb db, BudgetLedger ledger, CurrentActor current, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        if (await db.Set<Budget>().Include(b => b.Changes).SingleOrDefaultAsync(b => b.Id == request.BudgetId, cancellation) is not { } budget)
        {
            return Problem.NotFound("该预算");
        }

        if (!current.Actor.Can(Capability.ManagePolicies, budget.RegionCode))
        {
            return Problem.NotAllowed("调整该预算");
        }

        if (budget.Changes.Exists(c => c.State == BudgetChangeState.Proposed))
        {
            return new Problem("budget.pending", "该预算已有一项调整在等待复核，请先复核完再提出新的调整。");
        }

        var amount = BudgetAmount.Read(request.AmountWan!.Value, nameof(Request.AmountWan));
        if (!amount.Succeeded)
        {
            return amount.Problem;
        }

        var balance = await ledger.BalanceAsync(budget.Id, cancellation);
        if (amount.Value == balance.AppropriatedFen)
        {
            return new Problem("budget.unchanged", "总额没有变化，没有保存。", nameof(Request.AmountWan));
        }

        db.Add(new BudgetChange
        {
            BudgetId = budget.Id,
            AmountFen = amount.Value,
            Document = request.Document!.Trim(),
            Reason = request.Reason!.Trim(),
            ProposedBy = current.Actor.UserId,
            ProposedAt = clock.GetUtcNow().UtcDateTime,
        });
        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid BudgetId { get; set; }

        [Display(Name = "调整后总额"), Required(ErrorMessage = "请填写调整后的总额。")]
        public decimal? AmountWan { get; set; }

        [Display(Name = "依据文件"), Required(ErrorMessage = "请填写调整预算的文件和文号。"), StringLength(200, ErrorMessage = "依据文件最多 200 个字。")]
        public string? Document { get; set; }

        [Display(Name = "调整原因"), Required(ErrorMessage = "请写明调整原因。"), StringLength(500, ErrorMessage = "原因最多 500 个字。")]
        public string? Reason { get; set; }
    }
}
