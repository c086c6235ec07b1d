using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Chuangpu.Kernel.Texts;
using Chuangpu.Reading;
using Chuangpu.Reading.Formats;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Library;

/// <summary>Takes in the text of a policy: a new document, or a new version of one. It waits for another person to publish it.</summary>
public sealed class ImportPolicy(ChuangpuDb db, CurrentActor current, StoreAttachment store, FileStore files, TimeProvider clock) : IUseCase
{
    /// <summary>The longest text taken, in UTF-16 code units: a policy of more is several.</summary>
    public const int LongestText = 200_000;

    private static readonly LoadLimits Limits = LoadLimits.Default with { MaxFileBytes = 20L * 1024 * 1024, MaxTextCharacters = LongestText };

    /// <returns>The id of the document.</returns>
    public async Task<Result<Guid>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var standing = request.DocumentId is { } id ? await db.Set<PolicyDocument>().Include(d => d.Texts).SingleOrDefaultAsync(d => d.Id == id, cancellation) : null;
        if (request.DocumentId is not null && standing is null)
        {
            return Problem.NotFound("该政策");
        }

        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        var region = standing?.RegionCode ?? request.RegionCode!;
        if (!await db.Set<Region>().AnyAsync(r => r.Code == region, cancellation) && standing is null)
        {
            return new Problem("policy.region", "请选择政策适用的地区。", nameof(Request.RegionCode));
        }

        if (!current.Actor.Can(Capability.ManagePolicies, region))
        {
            return Problem.NotAllowed("导入该地区政策");
        }

        var (attachment, read) = await ReadAsync(request, region, cancellation);
        if (!read.Succeeded)
        {
            return read.Problem;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var document = standing ?? Begin(read.Value, request, region, now);
        var text = new PolicyText
        {
            DocumentId = document.Id,
            Number = document.Texts.Select(t => t.Number).DefaultIfEmpty().Max() + 1,
            Text = read.Value,
            AttachmentId = attachment?.Id,
            ReadBy = current.Actor.UserId,
            ReadAt = now,
        };
        db.Add(text);
        await db.SaveChangesAsync(cancellation);
        return document.Id;
    }

    private async Task<(Attachment? File, Result<string> Text)> ReadAsync(Request request, string region, CancellationToken cancellation)
    {
        if (request.File is null)
        {
            return (null, Words.Storable(request.Pasted!.ReplaceLineEndings("\n")));
        }

        await using var content = request.File.OpenReadStream();
        var kept = await store.HandleAsync(new(content, request.File.FileName, region), cancellation);
        if (!kept.Succeeded)
        {
            return (null, kept.Problem with { Field = nameof(Request.File) });
        }

        await using var stored = files.Open(kept.Value.Sha256);
        return await DocumentLoader.LoadAsync(stored, kept.Value.FileName, Limits, cancellation) switch
        {
            LoadedDocument loaded => (kept.Value, Words.Storable(loaded.Text.ReplaceLineEndings("\n"))),
            LoadFailure failure => (null, new Problem("policy.unreadable", failure.Message, nameof(Request.File))),
            _ => throw new InvalidOperationException("A file loads or fails, nothing else."),
        };
    }

    private PolicyDocument Begin(string text, Request request, string region, DateTime now)
    {
        var extract = PlanReader.Read(text);
        var named = extract.Title is { Length: > 0 } title ? Words.OneLine(title)
            // The reader knows the titles of plans; a policy's stands in its first line as a rule.
            : text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [{ Length: > 3 and < 80 } first, ..] && !"。；：，".Contains(first[^1]) ? first
            : Path.GetFileNameWithoutExtension(request.File?.FileName) ?? "未命名的政策";
        var document = new PolicyDocument
        {
            Title = Words.Clip(named, 200),
            DocumentNumber = extract.DocumentNumber is { } number ? Words.Clip(number, 60) : null,
            Issuer = extract.Issuer is { } issuer ? Words.Clip(issuer, 120) : null,
            RegionCode = region,
            PreparedBy = current.Actor.UserId,
            PreparedAt = now,
        };
        db.Add(document);
        return document;
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

        [Display(Name = "粘贴全文"), StringLength(LongestText, ErrorMessage = "粘贴的文字超过 20 万字，请分成几份文件。")]
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
        }
    }
}
