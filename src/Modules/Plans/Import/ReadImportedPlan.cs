using System.ComponentModel;
using System.Linq.Expressions;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Jobs;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Texts;
using Chuangpu.Reading;
using Chuangpu.Reading.Formats;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Import;

/// <summary>Reads an imported document: its text, outline and findings.</summary>
[DisplayName("读取导入的规划")]
public sealed class ReadImportedPlan(ChuangpuDb db, FileStore files, Notifier notices, TimeProvider clock) : ReadingJob<PlanImport>(db, files, notices)
{
    /// <summary>The longest document reviewed, in UTF-16 code units: ten times the longest plan known. A review page of more would help nobody.</summary>
    public const int LongestText = 500_000;

    /// <summary>How much a document may cost to read.</summary>
    internal static LoadLimits Limits { get; } = LoadLimits.Default with { MaxTextCharacters = LongestText };

    /// <inheritdoc />
    protected override Expression<Func<PlanImport, bool>> Unread => i => i.State == ImportState.Queued || i.State == ImportState.Reading;

    /// <inheritdoc />
    protected override Task MarkAsync(IQueryable<PlanImport> unread, int percent, CancellationToken cancellation) =>
        unread.ExecuteUpdateAsync(s => s.SetProperty(i => i.State, ImportState.Reading).SetProperty(i => i.Percent, percent), cancellation);

    /// <inheritdoc />
    protected override async Task ReadAsync(PlanImport handedIn, Stream content, CancellationToken cancellation)
    {
        switch (await DocumentLoader.LoadAsync(content, handedIn.FileName, Limits, cancellation))
        {
            case LoadFailure failure:
                Fail(handedIn, failure.Message);
                break;
            case LoadedDocument document:
                await TellAsync(handedIn.Id, 50, cancellation);
                await StoreAsync(handedIn, document, cancellation);
                break;
            default:
                throw new InvalidOperationException("A file loads or fails, nothing else.");
        }
    }

    private async Task StoreAsync(PlanImport import, LoadedDocument document, CancellationToken cancellation)
    {
        var text = Words.Storable(document.Text);
        if (IsNextToNothing(import, text, "规划"))
        {
            return;
        }

        var extract = PlanReader.Read(text, new ReadOptions { CancellationToken = cancellation });
        await TellAsync(import.Id, 80, cancellation);
        var findings = ExtractFindings.Of(extract, text, import.Id);
        if (import is { IsNewVersion: true, PlanId: { } plan })
        {
            findings = VersionDifference.Compare(findings, await PlanItems.StandingAsync(Db, plan, cancellation), import.Id, clock.GetUtcNow().UtcDateTime);
        }

        Db.AddRange(findings);
        Db.Add(new ImportedDocument { ImportId = import.Id, Text = text, Outline = ImportedHeading.Write(extract.Outline, text) });
        import.State = ImportState.Review;
        import.Percent = 100;
        import.Message = document.Warnings.Count == 0 ? null : Words.Clip(string.Join('；', document.Warnings) + "。", 2000);
        import.Title = extract.Title is { Length: > 0 } title ? Words.Clip(Words.OneLine(title), 200) : import.Title;
        import.DocumentNumber = extract.DocumentNumber is { } number ? Words.Clip(number, 60) : null;
        import.Issuer = extract.Issuer is { } issuer ? Words.Clip(issuer, 120) : null;
        import.StartYear = extract.Period?.FirstYear;
        import.EndYear = extract.Period?.LastYear;
        Notify(import, $"《{Words.Clip(import.Title, 150)}》已读完，请复核", $"{import.Address}/review");
    }
}
