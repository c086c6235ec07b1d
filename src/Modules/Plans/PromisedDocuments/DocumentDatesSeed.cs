using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Plans.Demo;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.PromisedDocuments;

/// <summary>Gives the demo region's promised documents their invented dates.</summary>
public sealed class DocumentDatesSeed(ChuangpuDb db) : ISeed
{
    /// <inheritdoc />
    public int Order => PlansSeed.Place + 21;

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellation)
    {
        // What somebody has recorded since, even over an invented date, is never put back.
        var documents = await db.Set<PromisedDocument>().Where(d => d.IsDemo).ToDictionaryAsync(d => d.Id, cancellation);
        if (documents.Values.Any(d => d.HasDemoDates || d.DueOn is not null))
        {
            return;
        }

        foreach (var entry in DemoFile.Read<Progress>("progress.json").DocumentStates)
        {
            var document = documents[DemoId.Of(entry.Document)];
            document.DueOn = entry.DueOn;
            document.IssuedOn = entry.IssuedOn;
            document.HasDemoDates = true;
        }

        await db.SaveChangesAsync(cancellation);
    }

    private sealed record Progress(IReadOnlyList<Entry> DocumentStates);

    private sealed record Entry(string Document, DateOnly? IssuedOn, DateOnly DueOn);
}
