using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Policies.Budgets;

/// <summary>Opens a budget of the own region with its first amount, which a second person puts in force.</summary>
public sealed class ProposeBudget(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    /// <returns>The budget's id.</returns>
    public async Task<Result<Guid>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        if (current.Actor.RegionCode is not { } region || !current.Actor.Can(Capability.ManagePolicies, region))
        {
            return Problem.NotAllowed("设立预算");
        }

        var amount = BudgetAmount.Read(request.AmountWan!.Value, nameof(Request.AmountWan));
        if (!amount.Succeeded)
        {
            return amount.Problem;
        }

        var today = clock.Today();
        if (request.Year < today.Year - 1 || request.Year > today.Year + 1)
        {
            return new Problem("budget.year", $"预算年度应在 {today.Year - 1} 至 {today.Year + 1} 之间，请核对。", nameof(Request.Year));
        }

        var budget = new Budget { Title = request.Title!.Trim(), RegionCode = region, Year = request.Year!.Value };
        budget.Clauses.AddRange(request.Clauses.Distinct().Select(c => new BudgetClause { BudgetId = budget.Id, ClauseId = c }));
        budget.Changes.Add(new BudgetChange
        {
            BudgetId = budget.Id,
            AmountFen = amount.Value,
            Document = request.Document!.Trim(),
            ProposedBy = current.Actor.UserId,
            ProposedAt = clock.GetUtcNow().UtcDateTime,
        });
        db.Add(budget);
        await db.SaveChangesAsync(cancellation);
        return budget.Id;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        [Display(Name = "预算名称"), Required(ErrorMessage = "请填写预算名称。"), StringLength(100, ErrorMessage = "名称最多 100 个字。")]
        public string? Title { get; set; }

        [Display(Name = "预算年度"), Required(ErrorMessage = "请填写预算年度。")]
        public int? Year { get; set; }

        [Display(Name = "适用条款"), MinLength(1, ErrorMessage = "请至少选择一条适用的条款。")]
        public List<Guid> Clauses { get; set; } = [];

        [Display(Name = "总额"), Required(ErrorMessage = "请填写总额。")]
        public decimal? AmountWan { get; set; }

        [Display(Name = "依据文件"), Required(ErrorMessage = "请填写下达预算的文件和文号。"), StringLength(200, ErrorMessage = "依据文件最多 200 个字。")]
        public string? Document { get; set; }
    }
}
