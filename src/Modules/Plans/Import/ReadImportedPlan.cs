using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Jobs;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Texts;
using Chuangpu.Reading;
using Chuangpu.Reading.Formats;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Import;

/// <summary>
/// Reads an imported document. Text, outline, findings and the new state are saved together, so a process killed at any
/// moment leaves either nothing or all; the job is then run again from the start.
/// </summary>
public sealed class ReadImportedPlan(ChuangpuDb db, FileStore files, Notifier notices, TimeProvider clock) : IBackgroundJob
{
    /// <summary>The longest document reviewed, in UTF-16 code units: ten times the longest plan known. A review page of more would help nobody.</summary>
    public const int LongestText = 500_000;

    /// <summary>How much a document may cost to read.</summary>
    internal static LoadLimits Limits { get; } = LoadLimits.Default with { MaxTextCharacters = LongestText };

    /// <inheritdoc />
    public async Task RunAsync(Guid subject, CancellationToken cancellation)
    {
        var import = await db.Set<PlanImport>().SingleOrDefaultAsync(i => i.Id == subject, cancellation);
        if (import is not { State: ImportState.Queued or ImportState.Reading })
        {
            return;
        }

        try
        {
            await TellAsync(subject, 10, cancellation);
            await ReadAsync(import, cancellation);
            await db.SaveChangesAsync(cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            db.ChangeTracker.Clear();
            // Another run of this job, or a person who gave the import up, was first; what they saved stands.
            if (e is DbUpdateException && await IsDoneAsync(subject, cancellation))
            {
                return;
            }

            // A bug must not leave the user waiting; it is told here and thrown on to be logged.
            await FailAsync(subject, cancellation);
            throw;
        }
    }

    private async Task ReadAsync(PlanImport import, CancellationToken cancellation)
    {
        var file = await db.Set<Attachment>().SingleAsync(a => a.Id == import.AttachmentId, cancellation);
        await using var content = files.Open(file.Sha256);
        switch (await DocumentLoader.LoadAsync(content, import.FileName, Limits, cancellation))
        {
            case LoadFailure failure:
                import.State = ImportState.Failed;
                import.Message = Words.Clip(failure.Message, 2000);
                Tell(import, $"“{import.FileName}”没有读成，请查看原因后重新上传", $"/plans/imports/{import.Id}");
                break;
            case LoadedDocument document:
                await TellAsync(import.Id, 50, cancellation);
                await StoreAsync(import, document, cancellation);
                break;
            default:
                throw new InvalidOperationException("A file loads or fails, nothing else.");
        }
    }

    private async Task StoreAsync(PlanImport import, LoadedDocument document, CancellationToken cancellation)
    {
        var text = Words.Storable(document.Text);
        var extract = PlanReader.Read(text, new ReadOptions { CancellationToken = cancellation });
        await TellAsync(import.Id, 80, cancellation);
        var findings = ExtractFindings.Of(extract, text, import.Id);
        if (import is { IsNewVersion: true, PlanId: { } plan })
        {
            findings = VersionDifference.Compare(findings, await PlanItems.StandingAsync(db, plan, cancellation), import.Id, clock.GetUtcNow().UtcDateTime);
        }

        db.AddRange(findings);
        db.Add(new ImportedDocument { ImportId = import.Id, Text = text, Outline = ImportedHeading.Write(extract.Outline, text) });
        import.State = ImportState.Review;
        import.Percent = 100;
        import.Message = document.Warnings.Count == 0 ? null : Words.Clip(string.Join('；', document.Warnings) + "。", 2000);
        import.Title = extract.Title is { Length: > 0 } title ? Words.Clip(Words.OneLine(title), 200) : import.Title;
        import.DocumentNumber = extract.DocumentNumber is { } number ? Words.Clip(number, 60) : null;
        import.Issuer = extract.Issuer is { } issuer ? Words.Clip(issuer, 120) : null;
        import.StartYear = extract.Period?.FirstYear;
        import.EndYear = extract.Period?.LastYear;
        Tell(import, $"《{Words.Clip(import.Title, 150)}》已读完，请复核", $"/plans/imports/{import.Id}/review");
    }

    // The trail has no use for percents; they go past it, and past the version that guards the outcome.
    private async Task TellAsync(Guid id, int percent, CancellationToken cancellation) =>
        await db.Set<PlanImport>().Where(i => i.Id == id && (i.State == ImportState.Queued || i.State == ImportState.Reading))
            .ExecuteUpdateAsync(s => s.SetProperty(i => i.State, ImportState.Reading).SetProperty(i => i.Percent, percent), cancellation);

    private async Task<bool> IsDoneAsync(Guid id, CancellationToken cancellation) =>
        !await db.Set<PlanImport>().AnyAsync(i => i.Id == id && (i.State == ImportState.Queued || i.State == ImportState.Reading), cancellation);

    private async Task FailAsync(Guid id, CancellationToken cancellation)
    {
        var import = await db.Set<PlanImport>().SingleAsync(i => i.Id == id, cancellation);
        import.State = ImportState.Failed;
        import.Message = "读取时程序出错，没有保存任何内容。请重新上传；如果再次出错，请把文件名和时间告诉系统管理员。";
        await db.SaveChangesAsync(cancellation);
    }

    private void Tell(PlanImport import, string title, string href)
    {
        if (import.CreatedBy is { } user)
        {
            notices.ToUser(user, Words.Clip(title, 200), href);
        }
    }
}
