using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Assessment.Schemes;

/// <summary>Changes what the newest version of a scheme says, as long as no run has used it. Every edit goes through here.</summary>
public sealed class EditScheme(ChuangpuDb db, CurrentActor current) : IUseCase
{
    /// <summary>Applies a change.</summary>
    /// <param name="schemeId">The scheme.</param>
    /// <param name="version">The version token of the <see cref="SchemeVersion"/> the user was looking at.</param>
    /// <param name="change">Gives another definition, or says why it cannot.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<Result> HandleAsync(Guid schemeId, Guid version, Func<SchemeDefinition, Result<SchemeDefinition>> change, CancellationToken cancellation = default)
    {
        if (await db.Set<SchemeVersion>().Include(v => v.Scheme).Where(v => v.SchemeId == schemeId).OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancellation) is not { } latest)
            return Problem.NotFound("该考核方案");
        if (!current.Actor.Can(Capability.ManageAssessments, latest.Scheme.RegionCode))
            return Problem.NotAllowed("修改该考核方案");
        if (latest.FrozenAt is not null)
            return new Problem("scheme.frozen", $"第 {latest.Number} 版已经用于计算考核结果，不能再改。请先“新建版本”，在新版本上修改。");
        var changed = change(latest.Read());
        if (!changed.Succeeded)
            return changed.Problem;
        db.ExpectVersion(latest, version);
        latest.Content = CanonicalJson.Write(changed.Value);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return Result.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("该方案");
        }
    }
}
