using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Assessment.Schemes;

/// <summary>Begins the next version of a scheme with what the last one says; runs that used that one stay as they are.</summary>
public sealed class BeginSchemeVersion(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Guid schemeId, CancellationToken cancellation = default)
    {
        if (await db.Set<SchemeVersion>().Include(v => v.Scheme).Where(v => v.SchemeId == schemeId).OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancellation) is not { } latest)
            return Problem.NotFound("该考核方案");
        if (!current.Actor.Can(Capability.ManageAssessments, latest.Scheme.RegionCode))
            return Problem.NotAllowed("修改该考核方案");
        if (latest.FrozenAt is null)
            return new Problem("scheme.open", $"第 {latest.Number} 版还没有用于计算，可以直接修改，不需要新版本。");
        db.Add(new SchemeVersion { SchemeId = schemeId, Number = latest.Number + 1, Content = latest.Content, MadeBy = current.Actor.UserId, MadeAt = clock.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }
}
