using System.ComponentModel.DataAnnotations;
using System.Text;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Jobs;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Chuangpu.Kernel.Texts;
using Chuangpu.Policies.Library;
using Chuangpu.Reading.Formats;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Import;

/// <summary>Takes in the text of a policy, a new document or a new version of one, and hands it to the background to be read.</summary>
public sealed class ImportPolicy(ChuangpuDb db, CurrentActor current, StoreAttachment store, IJobQueue jobs, TimeProvider clock) : IUseCase
{
    /// <summary>The largest file taken, 20 MB.</summary>
    public const long LargestFile = 20L * 1024 * 1024;

    /// <summary>What pasted text is kept under.</summary>
    public const string PastedName = "粘贴的文本.txt";

    /// <returns>The id of the import; that of the one under way, where the same file waits to be read already.</returns>
    public async Task<Result<Guid>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var standing = request.DocumentId is { } id ? await db.Set<PolicyDocument>().SingleOrDefaultAsync(d => d.Id == id, cancellation) : null;
        if (request.DocumentId is not null && standing is null)
        {
            return Problem.NotFound("该政策");
        }

        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        var region = standing?.RegionCode ?? request.RegionCode!;
        if (standing is null && !await db.Set<Region>().AnyAsync(r => r.Code == region, cancellation))
        {
            return new Problem("policy.region", "请选择政策适用的地区。", nameof(Request.RegionCode));
        }

        if (!current.Actor.Can(Capability.ManagePolicies, region))
        {
            return Problem.NotAllowed("导入该地区政策");
        }

        var kept = await KeepAsync(request, region, cancellation);
        if (!kept.Succeeded)
        {
            return kept.Problem with { Field = request.File is null ? nameof(Request.Pasted) : nameof(Request.File) };
        }

        return await UnderWayAsync(kept.Value, request.DocumentId, cancellation) ?? await BeginAsync(kept.Value, request.DocumentId, cancellation);
    }

    private async Task<Result<Attachment>> KeepAsync(Request request, string region, CancellationToken cancellation)
    {
        if (request.File is not { } file)
        {
            // What cannot be seen came along with the copying and would pass for a program.
            var text = string.Concat(Words.Storable(request.Pasted!.ReplaceLineEndings("\n")).Select(c => char.IsControl(c) && c is not ('\n' or '\t') ? ' ' : c));
            using var pasted = new MemoryStream(Encoding.UTF8.GetBytes(text));
            return await store.HandleAsync(new(pasted, PastedName, region), cancellation);
        }

        if (file.Length > LargestFile)
        {
            return new Problem("policy.too-large", $"“{FileName.Clean(file.FileName)}”超过 20 MB，没有保存。请删去其中的图片，或只上传政策正文。");
        }

        if (!DocumentLoader.Extensions.Contains(Path.GetExtension(file.FileName).ToLowerInvariant()))
        {
            return new Problem("file.type", $"不能读取“{FileName.Clean(file.FileName)}”，没有保存。请上传 {string.Join("、", DocumentLoader.Extensions)} 文件，或把全文粘贴进来。");
        }

        await using var content = file.OpenReadStream();
        return await store.HandleAsync(new(content, file.FileName, region), cancellation);
    }

    // The same bytes for the same place, handed in twice in a row, are read once.
    private async Task<Result<Guid>?> UnderWayAsync(Attachment file, Guid? document, CancellationToken cancellation) =>
        await db.Set<PolicyImport>().Where(i => i.RegionCode == file.RegionCode && i.DocumentId == document && i.Attachment.Sha256 == file.Sha256
            && (i.State == PolicyImportState.Queued || i.State == PolicyImportState.Reading)).Select(i => (Guid?)i.Id).FirstOrDefaultAsync(cancellation) is { } id ? id : null;

    private async Task<Result<Guid>> BeginAsync(Attachment file, Guid? document, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var import = new PolicyImport
        {
            RegionCode = file.RegionCode,
            DocumentId = document,
            IsNewVersion = document is not null,
            AttachmentId = file.Id,
            FileName = file.FileName,
            CreatedBy = current.Actor.UserId,
            CreatedAt = now,
            QueuedAt = now,
        };
        db.Add(import);
        await db.SaveChangesAsync(cancellation);
        await jobs.EnqueueAsync<ReadImportedPolicy>(import.Id, cancellation);
        return import.Id;
    }

    /// <summary>What the form sends: a file or pasted text, of a region or of a document.</summary>
    public sealed class Request : IValidatableObject
    {
        /// <summary>The document, for a new version of its text.</summary>
        public Guid? DocumentId { get; set; }

        [Display(Name = "适用地区")]
        public string? RegionCode { get; set; }

        [Display(Name = "政策文件")]
        public IFormFile? File { get; set; }

        [Display(Name = "粘贴全文"), StringLength(ReadImportedPolicy.LongestText, ErrorMessage = "粘贴的文字超过 20 万字，请分成几份文件。")]
        public string? Pasted { get; set; }

        /// <inheritdoc />
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (DocumentId is null && string.IsNullOrEmpty(RegionCode))
            {
                yield return new ValidationResult("请选择政策适用的地区", [nameof(RegionCode)]);
            }

            if (File is null == string.IsNullOrWhiteSpace(Pasted))
            {
                yield return new ValidationResult(File is null ? "请选择文件，或在下面粘贴政策全文" : "文件和粘贴的文字只能选一种，请清空其中一项", [File is null ? nameof(File) : nameof(Pasted)]);
            }
            else if (File is null && Words.Letters(Pasted!) is < Words.FewestOfADocument and var letters)
            {
                yield return new ValidationResult($"只有 {letters} 个字，不像一份政策全文，请粘贴全文", [nameof(Pasted)]);
            }
        }
    }
}
