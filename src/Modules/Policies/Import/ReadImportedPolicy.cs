using System.ComponentModel;
using System.Linq.Expressions;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Jobs;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Texts;
using Chuangpu.Policies.Library;
using Chuangpu.Reading;
using Chuangpu.Reading.Formats;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Import;

/// <summary>Reads an imported policy: its text becomes a draft in the library, or a version of a policy there, and waits for another person to publish it.</summary>
[DisplayName("读取导入的政策")]
public sealed class ReadImportedPolicy(ChuangpuDb db, FileStore files, Notifier notices) : ReadingJob<PolicyImport>(db, files, notices)
{
    /// <summary>The longest text taken, in UTF-16 code units: a policy of more is several.</summary>
    public const int LongestText = 200_000;

    private static readonly LoadLimits Limits = LoadLimits.Default with { MaxFileBytes = ImportPolicy.LargestFile, MaxTextCharacters = LongestText };

    /// <inheritdoc />
    protected override Expression<Func<PolicyImport, bool>> Unread => i => i.State == PolicyImportState.Queued || i.State == PolicyImportState.Reading;

    /// <inheritdoc />
    protected override Task MarkAsync(IQueryable<PolicyImport> unread, int percent, CancellationToken cancellation) =>
        unread.ExecuteUpdateAsync(s => s.SetProperty(i => i.State, PolicyImportState.Reading).SetProperty(i => i.Percent, percent), cancellation);

    /// <inheritdoc />
    protected override async Task ReadAsync(PolicyImport handedIn, Stream content, CancellationToken cancellation)
    {
        switch (await DocumentLoader.LoadAsync(content, handedIn.FileName, Limits, cancellation))
        {
            case LoadFailure failure:
                Fail(handedIn, failure.Message);
                break;
            case LoadedDocument loaded:
                await TellAsync(handedIn.Id, 60, cancellation);
                await StoreAsync(handedIn, loaded, cancellation);
                break;
            default:
                throw new InvalidOperationException("A file loads or fails, nothing else.");
        }
    }

    private async Task StoreAsync(PolicyImport import, LoadedDocument loaded, CancellationToken cancellation)
    {
        var text = Words.Storable(loaded.Text.ReplaceLineEndings("\n"));
        if (IsNextToNothing(import, text, "政策"))
        {
            return;
        }

        (import.State, import.Percent) = (PolicyImportState.Done, 100);
        if (await SameAsync(import, text, cancellation) is { } same)
        {
            import.DocumentId = same.DocumentId;
            import.Message = $"内容与政策库中《{Words.Clip(same.Document.Title, 150)}》的第 {same.Number} 版完全相同，没有重复导入。";
            Notify(import, $"“{import.FileName}”已在政策库中，没有重复导入", import.Address);
            return;
        }

        var document = import.DocumentId is { } standing ? await Db.Set<PolicyDocument>().Include(d => d.Texts).SingleAsync(d => d.Id == standing, cancellation) : Begin(import, text, cancellation);
        Db.Add(new PolicyText
        {
            DocumentId = document.Id,
            Number = document.Texts.Select(t => t.Number).DefaultIfEmpty().Max() + 1,
            Text = text,
            AttachmentId = import.AttachmentId,
            ReadBy = import.CreatedBy,
            ReadAt = import.CreatedAt,
        });
        import.DocumentId = document.Id;
        import.Message = loaded.Warnings.Count == 0 ? null : Words.Clip(string.Join('；', loaded.Warnings) + "。", 2000);
        Notify(import, $"《{Words.Clip(document.Title, 150)}》已读完，可以写成条款", $"/policies/{document.Id}");
    }

    // Of a new policy the whole library of its region counts; of a new version only the newest text, since one may return to an older.
    private async Task<PolicyText?> SameAsync(PolicyImport import, string text, CancellationToken cancellation)
    {
        var texts = Db.Set<PolicyText>().Include(t => t.Document);
        if (!import.IsNewVersion)
        {
            return await texts.Where(t => t.Document.RegionCode == import.RegionCode && t.Text == text).OrderBy(t => t.ReadAt).ThenBy(t => t.Id).FirstOrDefaultAsync(cancellation);
        }

        return await texts.Where(t => t.DocumentId == import.DocumentId).OrderByDescending(t => t.Number).FirstOrDefaultAsync(cancellation) is { } newest && newest.Text == text ? newest : null;
    }

    private PolicyDocument Begin(PolicyImport import, string text, CancellationToken cancellation)
    {
        var extract = PlanReader.Read(text, new ReadOptions { CancellationToken = cancellation });
        var named = extract.Title is { Length: > 0 } title ? Words.OneLine(title)
            // The reader knows the titles of plans; a policy's stands in its first line as a rule.
            : text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [{ Length: > 3 and < 80 } first, ..] && !"。；：，".Contains(first[^1]) ? first
            : import.FileName == ImportPolicy.PastedName ? "未命名的政策" : Path.GetFileNameWithoutExtension(import.FileName);
        var document = new PolicyDocument
        {
            Title = Words.Clip(named, 200),
            DocumentNumber = extract.DocumentNumber is { } number ? Words.Clip(number, 60) : null,
            Issuer = extract.Issuer is { } issuer ? Words.Clip(issuer, 120) : null,
            RegionCode = import.RegionCode,
            PreparedBy = import.CreatedBy,
            PreparedAt = import.CreatedAt,
        };
        Db.Add(document);
        return document;
    }
}
