using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Budgets;

/// <summary>A second person puts a proposed amount in force, which posts the difference, or refuses it with a reason.</summary>
public sealed class DecideBudgetChange(ChuangpuDb db, BudgetLedger ledger, CurrentActor current, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        var budgetId = await db.Set<BudgetChange>().Where(c => c.Id == request.ChangeId).Select(c => c.BudgetId).SingleOrDefaultAsync(cancellation);
        if (budgetId == Guid.Empty)
        {
            return Problem.NotFound("该预算调整");
        }

        var decided = await ledger.SpendAsync([budgetId], () => DecideAsync(request, cancellation), cancellation);
        return decided.Succeeded ? Result.Done : decided.Problem;
    }

    private async Task<Result<bool>> DecideAsync(Request request, CancellationToken cancellation)
    {
        var change = await db.Set<BudgetChange>().Include(c => c.Budget).SingleAsync(c => c.Id == request.ChangeId, cancellation);
        if (!current.Actor.Can(Capability.PublishPolicies, change.Budget.RegionCode))
        {
            return Problem.NotAllowed("复核预算");
        }

        if (change.State != BudgetChangeState.Proposed)
        {
            return new Problem("budget.decided", "这项调整已经复核过，没有重复处理。");
        }

        if (change.ProposedBy is { } by && by == current.Actor.UserId)
        {
            return new Problem("four-eyes", "这项调整由您本人提出，须由另一位工作人员复核。");
        }

        if (request.Agree == true)
        {
            var balance = await ledger.BalanceAsync(change.BudgetId, cancellation);
            var posted = await ledger.PostAsync(
                new PostingEntry(change.BudgetId, PostingKind.Appropriated, change.AmountFen - balance.AppropriatedFen, $"budget-change/{change.Id}", Note: change.Document), cancellation);
            if (!posted.Succeeded)
            {
                return posted.Problem;
            }
        }

        change.State = request.Agree == true ? BudgetChangeState.Confirmed : BudgetChangeState.Refused;
        (change.DecidedBy, change.DecidedAt) = (current.Actor.UserId, clock.GetUtcNow().UtcDateTime);
        change.DecisionNote = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim();
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request : IValidatableObject
    {
        public Guid ChangeId { get; set; }

        [Display(Name = "复核结果"), Required(ErrorMessage = "请选择同意或不同意。")]
        public bool? Agree { get; set; }

        [Display(Name = "复核意见"), StringLength(500, ErrorMessage = "意见最多 500 个字。")]
        public string? Note { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
            Agree == false && string.IsNullOrWhiteSpace(Note) ? [new("不同意时请写明原因。", [nameof(Note)])] : [];
    }
}
