using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Jobs;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Chuangpu.Kernel.Texts;
using Chuangpu.Plans.Register;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Import;

/// <summary>Takes a document in and hands it to the background to be read.</summary>
public sealed class StartImport(ChuangpuDb db, CurrentActor current, FileStore files, IJobQueue jobs, TimeProvider clock) : IUseCase
{
    /// <summary>The largest file taken, 50 MB.</summary>
    public const long LargestFile = 50L * 1024 * 1024;

    /// <summary>What pasted text is kept under.</summary>
    public const string PastedName = "粘贴的文本.txt";

    /// <summary>A document of a region, or a new version of a plan.</summary>
    /// <param name="RegionCode">The region, for a first version.</param>
    /// <param name="PlanId">The plan, for a new version.</param>
    /// <param name="FileName">The name the user knows the file by.</param>
    /// <param name="Content">The bytes.</param>
    public sealed record Request(string? RegionCode, Guid? PlanId, string FileName, Stream Content);

    /// <summary>The id of the import.</summary>
    public async Task<Result<Guid>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var region = await RegionAsync(request, cancellation);
        if (!region.Succeeded)
        {
            return region.Problem;
        }

        if (!current.Actor.Can(Capability.ManagePlans, region.Value))
        {
            return Problem.NotAllowed("导入该地区规划");
        }

        var name = FileName.Clean(request.FileName);
        if (await files.SaveAsync(request.Content, LargestFile, cancellation) is not var (sha, size))
        {
            return new Problem("import.too-large", $"“{name}”超过 50 MB，没有保存。请删去其中的图片，或只上传规划正文。", nameof(Request.Content));
        }

        var attachment = new Attachment
        {
            Sha256 = sha,
            FileName = name,
            ContentType = await DocumentType.OfAsync(files, sha, cancellation),
            Size = size,
            RegionCode = region.Value,
            UploadedBy = current.Actor.UserId,
            UploadedAt = clock.GetUtcNow().UtcDateTime,
        };
        var import = new PlanImport
        {
            RegionCode = region.Value,
            PlanId = request.PlanId,
            IsNewVersion = request.PlanId is not null,
            AttachmentId = attachment.Id,
            FileName = name,
            Title = Words.Clip(Path.GetFileNameWithoutExtension(name), 200),
            CreatedBy = current.Actor.UserId,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
        db.Add(attachment);
        db.Add(import);
        await db.SaveChangesAsync(cancellation);
        await jobs.EnqueueAsync<ReadImportedPlan>(import.Id, cancellation);
        return import.Id;
    }

    private async Task<Result<string>> RegionAsync(Request request, CancellationToken cancellation)
    {
        if (request.PlanId is { } id)
        {
            return await db.Set<Plan>().Where(p => p.Id == id).Select(p => p.RegionCode).SingleOrDefaultAsync(cancellation) is { } code
                ? code
                : Problem.NotFound("要更新的规划");
        }

        return request.RegionCode is { } region && await db.Set<Region>().AnyAsync(r => r.Code == region, cancellation)
            ? region
            : new Problem("import.region", "请选择规划所属的地区。", nameof(Request.RegionCode));
    }
}
