using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Collection.Forms;

/// <summary>Begins a new version of a published form with all it has. There is one draft at a time.</summary>
public sealed class BeginVersion(ChuangpuDb db, CurrentActor current) : IUseCase
{
    public async Task<Result<Guid>> HandleAsync(Guid formId, CancellationToken cancellation = default)
    {
        var form = await db.Set<ReportForm>().AsNoTracking().Include(f => f.Rows).Include(f => f.Checks).AsSplitQuery().SingleOrDefaultAsync(f => f.Id == formId, cancellation);
        if (form is null || !current.Actor.MayManage(form))
        {
            return Problem.NotFound("这张报表");
        }

        if (form.Status != FormStatus.Published)
        {
            return new Problem("form.version", "只能在已发布的最新版本上另起新版本。");
        }

        if (await db.Set<ReportForm>().AnyAsync(f => f.SeriesId == form.SeriesId && f.Status == FormStatus.Draft, cancellation))
        {
            return new Problem("form.drafting", "这张报表已有一个设计中的新版本，请打开它继续修改。");
        }

        var next = new ReportForm
        {
            SeriesId = form.SeriesId,
            Number = form.Number + 1,
            RegionCode = form.RegionCode,
            Name = form.Name,
            Frequency = form.Frequency,
            Reporters = form.Reporters,
            UnitLevel = form.UnitLevel,
            OrganisationIds = [.. form.OrganisationIds],
            FinalLevel = form.FinalLevel,
            ValueStatus = form.ValueStatus,
            Guide = form.Guide,
            IsDemo = form.IsDemo,
        };
        next.Rows.AddRange(form.Rows.Select(r => new FormRow
        {
            FormId = next.Id,
            Ordinal = r.Ordinal,
            IndicatorCode = r.IndicatorCode,
            MemberCode = r.MemberCode,
            Required = r.Required,
            Outliers = r.Outliers,
            Hint = r.Hint,
        }));
        next.Checks.AddRange(form.Checks.Select(c => new FormCheck { FormId = next.Id, Ordinal = c.Ordinal, Expression = c.Expression, Severity = c.Severity, Message = c.Message }));
        db.Add(next);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // A colleague began it at the same moment: its number is unique.
            return new Problem("form.drafting", "这张报表已有一个设计中的新版本，请打开它继续修改。");
        }

        return next.Id;
    }
}
