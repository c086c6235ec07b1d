using Chuangpu.Assessment.Process;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Chuangpu.WebKit;

namespace Chuangpu.Assessment.Documents;

/// <summary>Puts a report as it is now into the file of an assessment, between its publication and its closing.</summary>
public sealed class KeepReport(ChuangpuDb db, FileReport file, CurrentActor current, TimeProvider clock) : IUseCase
{
    /// <param name="processId">The assessment.</param>
    /// <param name="request">Which report.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<Result> HandleAsync(Guid processId, ReportRequest request, CancellationToken cancellation = default)
    {
        var found = await db.ManagedAsync(processId, current.Actor, "附加报告", cancellation);
        if (!found.Succeeded)
        {
            return found.Problem;
        }

        var process = found.Value;
        if (process.State != ProcessState.Published)
        {
            return new Problem("assessment.state", $"考核目前是“{DisplayText.OfEnum(process.State)}”，公布之后、归档之前才能附加报告。");
        }

        var kept = await file.AddAsync(request, process.RegionCode, process.Id, cancellation);
        if (!kept.Succeeded)
        {
            return kept.Problem;
        }

        process.Note("Keep", $"附加{DisplayText.OfEnum(request.Kind)}", current.Actor, clock.GetUtcNow().UtcDateTime, kept.Value);
        return await db.SaveProcessAsync(cancellation);
    }
}
