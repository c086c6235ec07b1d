using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.PromisedDocuments;

/// <summary>Records that a promised document will not be issued, and why (merged into another, overtaken by a law …).</summary>
public sealed class WithdrawDocument(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } wrong)
        {
            return wrong;
        }

        if (await db.Set<PromisedDocument>().Include(d => d.Plan).SingleOrDefaultAsync(d => d.Id == request.DocumentId && d.RemovedOn == null, cancellation) is not { } document)
        {
            return Problem.NotFound("该文件");
        }

        if (!current.Actor.MayRecord(document))
        {
            return Problem.NotAllowed("登记文件出台情况");
        }

        if (document.IssuedOn is { } issued)
        {
            return new Problem("document.issued", $"文件已于 {issued:yyyy-MM-dd} 出台，不能标记为不再出台。如登记有误，请先更正出台信息。");
        }

        if (request.On > clock.Today())
        {
            return new Problem("document.day", "日期晚于今天，请在作出决定后再登记。", nameof(Request.On));
        }

        db.ExpectVersion(document, request.Version);
        document.WithdrawnOn = request.On;
        document.WithdrawalReason = request.Reason!.Trim();
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("该文件");
        }

        return Result.Done;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid DocumentId { get; set; }

        public Guid Version { get; set; }

        [Display(Name = "决定日期"), Required(ErrorMessage = "请填写决定日期。")]
        public DateOnly? On { get; set; }

        [Display(Name = "原因"), Required(ErrorMessage = "请写明不再出台的原因。"), StringLength(500, ErrorMessage = "原因最多 500 个字，请精简。")]
        public string? Reason { get; set; }
    }
}
