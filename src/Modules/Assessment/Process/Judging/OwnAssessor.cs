using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Assessment.Process.Judging;

/// <summary>Finds the actor's own appointment.</summary>
internal static class OwnAssessor
{
    /// <summary>The appointment with its assignments and the assessment, tracked; null for anybody else.</summary>
    public static async Task<Assessor?> OwnAssessorAsync(this ChuangpuDb db, Guid processId, Actor actor, CancellationToken cancellation) =>
        actor.Can(Capability.JudgeAssessments) && actor.UserId is { } user
            ? await db.Set<Assessor>().Include(a => a.Process).Include(a => a.Assignments).AsSplitQuery().SingleOrDefaultAsync(a => a.ProcessId == processId && a.UserId == user, cancellation)
            : null;
}
