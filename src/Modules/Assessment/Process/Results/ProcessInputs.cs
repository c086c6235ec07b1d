using Chuangpu.Assessment.Runs;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Assessment.Process.Results;

/// <summary>Compares what a run froze with what the process holds now.</summary>
public sealed class ProcessInputs(ChuangpuDb db) : IUseCase
{
    /// <summary>Whether the run took in every mark and event as they stand now.</summary>
    public async Task<bool> MatchAsync(AssessmentProcess process, Guid runId, CancellationToken cancellation)
    {
        var frozen = CanonicalJson.Read<RunInputs>(await db.Set<FrozenInputs>().Where(i => i.RunId == runId).Select(i => i.Content).SingleAsync(cancellation));
        var now = await new ProcessMaterial(db).ReadAsync(new RunQuestion(process.SchemeId, frozen.Scheme, process.Year, frozen.DataYear, frozen.CutOff), cancellation);
        return frozen.Judged.ToHashSet().SetEquals(now.Judged) && frozen.Events.ToHashSet().SetEquals(now.Events);
    }
}
