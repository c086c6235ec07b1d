using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Results;
using Chuangpu.Kernel.Texts;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Import;

/// <summary>Passes a reviewed import on to a second person, who publishes it.</summary>
public sealed class SubmitImport(ChuangpuDb db, CurrentActor current, Notifier notices, TimeProvider clock) : IUseCase
{
    /// <summary>Passes it on, once title and period are known and something is accepted.</summary>
    public async Task<Result> HandleAsync(Guid importId, CancellationToken cancellation = default)
    {
        var import = await db.Set<PlanImport>().SingleOrDefaultAsync(i => i.Id == importId, cancellation);
        if (import is null)
        {
            return Problem.NotFound("该导入");
        }

        if (!current.Actor.Can(Capability.ManagePlans, import.RegionCode))
        {
            return Problem.NotAllowed("提交该规划");
        }

        if (import.State != ImportState.Review)
        {
            return new Problem("import.state", "这次导入不在复核中，不能提交。请刷新页面查看最新状态。");
        }

        if (import.Title.Length == 0 || import.StartYear is null || import.EndYear is null)
        {
            return new Problem("import.details", "规划名称和起止年份还不完整，请先补全规划信息再提交。");
        }

        if (!await db.Set<Finding>().AnyAsync(f => f.ImportId == importId && f.Decision == FindingDecision.Accepted, cancellation))
        {
            return new Problem("import.empty", "还没有接受任何条目，发布后台账会是空的。请先接受至少一条再提交。");
        }

        import.State = ImportState.Submitted;
        (import.SubmittedBy, import.SubmittedAt, import.ReturnReason) = (current.Actor.UserId, clock.GetUtcNow().UtcDateTime, null);
        await notices.ToBureauAsync(import.RegionCode, Words.Clip($"《{Words.Clip(import.Title, 150)}》已复核，请另一位同事发布", 200), $"{import.Address}/publish", cancellation);
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
