using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Research;

/// <summary>The enterprise enters an expense in its ledger.</summary>
public sealed class AddEntry(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } wrong)
        {
            return wrong;
        }

        if (await db.Set<ResearchProject>().SingleOrDefaultAsync(p => p.Id == request.ProjectId, cancellation) is not { } project)
        {
            return Problem.NotFound("这个研发项目");
        }

        if (!current.Actor.KeepsLedgerOf(project.EnterpriseId))
        {
            return Problem.NotAllowed("登记研发支出");
        }

        if (EntryRules.Check(request.Date!.Value, request.Amount!.Value, request.Note, project, clock.Today()) is { } problem)
        {
            return problem;
        }

        if (request.IsCapitalised && AssetRules.Closed(project, await db.Set<IntangibleAsset>().AnyAsync(a => a.ProjectId == project.Id, cancellation)) is { } closed)
        {
            return closed;
        }

        db.Add(new LedgerEntry
        {
            EnterpriseId = project.EnterpriseId,
            ProjectId = project.Id,
            Date = request.Date.Value,
            Category = request.Category!.Value,
            Mode = request.Mode!.Value,
            IsCapitalised = request.IsCapitalised,
            AmountFen = EntryRules.Fen(request.Amount.Value)!.Value,
            Voucher = request.Voucher!.Trim(),
            Note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim(),
            EnteredBy = current.Actor.Name,
            EnteredAt = clock.GetUtcNow().UtcDateTime,
        });
        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        [Display(Name = "研发项目"), Required(ErrorMessage = "请选择研发项目。")]
        public Guid? ProjectId { get; set; }

        [Display(Name = "凭证日期"), Required(ErrorMessage = "请填写凭证日期。")]
        public DateOnly? Date { get; set; }

        [Display(Name = "费用类别"), Required(ErrorMessage = "请选择费用类别。")]
        public ExpenseCategory? Category { get; set; }

        [Display(Name = "研发方式"), Required(ErrorMessage = "请选择研发方式。")]
        public ExpenseMode? Mode { get; set; } = ExpenseMode.InHouse;

        [Display(Name = "资本化（开发阶段的支出，计入无形资产成本）")]
        public bool IsCapitalised { get; set; }

        [Display(Name = "金额"), Required(ErrorMessage = "请填写金额。")]
        public decimal? Amount { get; set; }

        [Display(Name = "凭证号"), Required(ErrorMessage = "请填写凭证号。"), StringLength(40, ErrorMessage = "凭证号最多 40 个字，请核对。")]
        public string? Voucher { get; set; }

        [Display(Name = "摘要"), StringLength(200, ErrorMessage = "摘要最多 200 个字，请精简。")]
        public string? Note { get; set; }
    }
}
