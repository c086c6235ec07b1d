using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Collection.Forms;

/// <summary>Who may change a form, and when.</summary>
internal static class FormAccess
{
    public static bool MayManage(this Actor actor, ReportForm form) => actor.Can(Capability.ManageIndicators, form.RegionCode);

    /// <summary>The form with rows and checks, when the actor may change it now; a published one is fixed.</summary>
    public static async Task<Result<ReportForm>> DraftFormAsync(this ChuangpuDb db, Guid id, Actor actor, CancellationToken cancellation)
    {
        var form = await db.Set<ReportForm>().Include(f => f.Rows).Include(f => f.Checks).AsSplitQuery().SingleOrDefaultAsync(f => f.Id == id, cancellation);
        return form is null || !actor.MayManage(form) ? Problem.NotFound("这张报表")
            : form.Status != FormStatus.Draft ? new Problem("form.published", "报表已经发布，内容不能再改。请先另起新版本，在新版本中修改。")
            : form;
    }

    /// <summary>Saves a change of a form, or says that somebody else was first.</summary>
    public static async Task<Result> SaveFormAsync(this ChuangpuDb db, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return Result.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("这张报表");
        }
    }
}
