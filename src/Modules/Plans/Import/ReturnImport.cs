using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Results;
using Chuangpu.Kernel.Texts;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Import;

/// <summary>Gives an import back to those who prepared it, with the reason; a preparer may take it back the same way.</summary>
public sealed class ReturnImport(ChuangpuDb db, CurrentActor current, Notifier notices) : IUseCase
{
    /// <summary>What the form holds.</summary>
    public sealed class Request
    {
        /// <summary>The import.</summary>
        public Guid ImportId { get; set; }

        [Display(Name = "退回原因"), Required(ErrorMessage = "请写明退回原因，便于对方修改"), StringLength(500, ErrorMessage = "退回原因最多 500 字")]
        public string Reason { get; set; } = "";
    }

    /// <summary>Gives it back.</summary>
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var import = await db.Set<PlanImport>().SingleOrDefaultAsync(i => i.Id == request.ImportId, cancellation);
        if (import is null)
        {
            return Problem.NotFound("该导入");
        }

        if (!current.Actor.Can(Capability.PublishPlans, import.RegionCode))
        {
            return Problem.NotAllowed("退回该规划");
        }

        if (import.State != ImportState.Submitted)
        {
            return new Problem("import.state", "这次导入不在待发布状态，不能退回。请刷新页面查看最新状态。");
        }

        if (string.IsNullOrWhiteSpace(request.Reason))
        {
            return new Problem("import.reason", "请写明退回原因，便于对方修改。", nameof(Request.Reason));
        }

        import.State = ImportState.Review;
        import.ReturnReason = request.Reason.Trim();
        foreach (var user in new[] { import.CreatedBy, import.SubmittedBy }.OfType<Guid>().Distinct().Where(u => u != current.Actor.UserId))
        {
            notices.ToUser(user, Words.Clip($"《{Words.Clip(import.Title, 100)}》被退回：{import.ReturnReason}", 200), $"{import.Address}/review");
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
            return Result.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("这次导入");
        }
    }
}
