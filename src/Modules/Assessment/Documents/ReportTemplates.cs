using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Documents;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Assessment.Documents;

/// <summary>The templates of a region: its own where it uploaded one that stands the check, else the one that comes with the program.</summary>
public sealed class ReportTemplates(ChuangpuDb db, FileStore files, StoreAttachment store, CurrentActor current, TimeProvider clock) : IUseCase
{
    /// <summary>The .docx that counts.</summary>
    public async Task<byte[]> ReadAsync(string regionCode, ReportKind kind, CancellationToken cancellation = default)
    {
        var sha = await db.Set<ReportTemplate>().Where(t => t.RegionCode == regionCode && t.Kind == kind).Select(t => t.Attachment.Sha256).SingleOrDefaultAsync(cancellation);
        if (sha is null)
        {
            return DefaultReports.Of(kind, clock.GetUtcNow());
        }

        await using var stored = files.Open(sha);
        using var copy = new MemoryStream();
        await stored.CopyToAsync(copy, cancellation);
        return copy.ToArray();
    }

    /// <summary>Takes in the own region's template, after checking every placeholder.</summary>
    public async Task<Result> SaveAsync(ReportKind kind, string name, Stream content, CancellationToken cancellation = default)
    {
        if (current.Actor is not { RegionCode: { } region } || !current.Actor.Can(Capability.ManageAssessments, region))
        {
            return Problem.NotAllowed("修改报告模板");
        }

        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, cancellation);
        if (DocumentTemplate.Read(copy.ToArray(), ReportFields.Schema).Problem is { } wrong)
        {
            return wrong;
        }

        copy.Position = 0;
        var stored = await store.HandleAsync(new(copy, name, region), cancellation);
        if (!stored.Succeeded)
        {
            return stored.Problem;
        }

        var template = await db.Set<ReportTemplate>().SingleOrDefaultAsync(t => t.RegionCode == region && t.Kind == kind, cancellation);
        if (template is null)
        {
            db.Add(new ReportTemplate { RegionCode = region, Kind = kind, AttachmentId = stored.Value.Id, UploadedAt = clock.GetUtcNow().UtcDateTime });
        }
        else
        {
            (template.AttachmentId, template.UploadedAt) = (stored.Value.Id, clock.GetUtcNow().UtcDateTime);
        }

        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }

    /// <summary>Goes back to the template that comes with the program.</summary>
    public async Task<Result> ResetAsync(ReportKind kind, CancellationToken cancellation = default)
    {
        if (current.Actor is not { RegionCode: { } region } || !current.Actor.Can(Capability.ManageAssessments, region))
        {
            return Problem.NotAllowed("修改报告模板");
        }

        if (await db.Set<ReportTemplate>().SingleOrDefaultAsync(t => t.RegionCode == region && t.Kind == kind, cancellation) is { } template)
        {
            db.Remove(template);
            await db.SaveChangesAsync(cancellation);
        }

        return Result.Done;
    }
}
