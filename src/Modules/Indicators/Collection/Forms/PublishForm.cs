using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Collection.Forms;

/// <summary>A draft becomes fixed and may be asked; the version before it is superseded. Or it is thrown away.</summary>
public sealed class PublishForm(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Guid formId, Guid version, CancellationToken cancellation = default)
    {
        var found = await db.DraftFormAsync(formId, current.Actor, cancellation);
        if (!found.Succeeded)
        {
            return found.Problem;
        }

        var form = found.Value;
        if (form.Rows.Count == 0)
        {
            return new Problem("form.empty", "报表还没有指标，请先添加至少一行。");
        }

        db.ExpectVersion(form, version);
        (form.Status, form.PublishedAt) = (FormStatus.Published, clock.GetUtcNow().UtcDateTime);
        foreach (var earlier in await db.Set<ReportForm>().Where(f => f.SeriesId == form.SeriesId && f.Status == FormStatus.Published).ToListAsync(cancellation))
        {
            earlier.Status = FormStatus.Superseded;
        }

        return await db.SaveFormAsync(cancellation);
    }

    /// <summary>Throws a draft away with its rows and checks.</summary>
    public async Task<Result> DropAsync(Guid formId, Guid version, CancellationToken cancellation = default)
    {
        var found = await db.DraftFormAsync(formId, current.Actor, cancellation);
        if (!found.Succeeded)
        {
            return found.Problem;
        }

        db.ExpectVersion(found.Value, version);
        db.Remove(found.Value);
        return await db.SaveFormAsync(cancellation);
    }
}
