using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Assessment.Documents;

/// <summary>Puts a report of a plan on file as it is now, so that what is revised later can be told from it.</summary>
public sealed class FileReport(ChuangpuDb db, FindReportPlan find, WriteReport write, StoreAttachment store, CurrentActor current, TimeProvider clock) : IUseCase
{
    /// <param name="request">Which report.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<Result> HandleAsync(ReportRequest request, CancellationToken cancellation = default)
    {
        var found = await find.HandleAsync(request, cancellation);
        if (!found.Succeeded)
        {
            return found.Problem;
        }

        if (!current.Actor.Can(Capability.ManageAssessments, found.Value.Region))
        {
            return Problem.NotAllowed("存档报告");
        }

        var kept = await AddAsync(request, found.Value.Region, null, cancellation);
        if (kept.Succeeded)
        {
            await db.SaveChangesAsync(cancellation);
        }

        return kept.Succeeded ? Result.Done : kept.Problem;
    }

    /// <summary>Writes the report and adds it to what is saved next.</summary>
    /// <param name="request">Which report.</param>
    /// <param name="region">The region whose file it goes into.</param>
    /// <param name="processId">The assessment it is kept with, or null.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>The name of the file.</returns>
    internal async Task<Result<string>> AddAsync(ReportRequest request, string region, Guid? processId, CancellationToken cancellation)
    {
        var written = await write.HandleAsync(request, cancellation);
        if (!written.Succeeded)
        {
            return written.Problem;
        }

        using var content = new MemoryStream(written.Value.Content);
        var stored = await store.HandleAsync(new(content, written.Value.Name, region), cancellation);
        if (!stored.Succeeded)
        {
            return stored.Problem;
        }

        db.Add(new KeptReport { ProcessId = processId, RegionCode = region, Kind = request.Kind, PlanId = request.PlanId, Year = request.Year, AsOf = request.AsOf, AttachmentId = stored.Value.Id, MadeAt = clock.GetUtcNow().UtcDateTime });
        return written.Value.Name;
    }
}
