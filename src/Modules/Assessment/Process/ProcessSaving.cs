using Chuangpu.Assessment.Schemes;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Assessment.Process;

/// <summary>Reads and saves an assessment whole.</summary>
internal static class ProcessSaving
{
    /// <summary>An assessment of the scope with its units, assessors and history, tracked; or null.</summary>
    public static Task<AssessmentProcess?> FindProcessAsync(this ChuangpuDb db, Guid id, CancellationToken cancellation) => db.Set<AssessmentProcess>()
        .Include(p => p.Cases.OrderBy(c => c.Id)).Include(p => p.Assessors.OrderBy(a => a.Id)).ThenInclude(a => a.Assignments).Include(p => p.Steps.OrderBy(s => s.Ordinal)).AsSplitQuery()
        .SingleOrDefaultAsync(p => p.Id == id, cancellation);

    /// <summary>The assessment for somebody who carries it through, or why not.</summary>
    public static async Task<Result<AssessmentProcess>> ManagedAsync(this ChuangpuDb db, Guid id, Actor actor, string action, CancellationToken cancellation, Capability needs = Capability.ManageAssessments) =>
        await db.FindProcessAsync(id, cancellation) is not { } process || !(actor.Can(Capability.ReadAssessments) && actor.Scope.Covers(process.RegionCode)) ? Problem.NotFound("该考核")
        : actor.Can(needs, process.RegionCode) ? process
        : Problem.NotAllowed(action);

    /// <summary>The version's content; read past the scope, since units and assessors may know the items they are asked about.</summary>
    public static async Task<SchemeDefinition> DefinitionAsync(this ChuangpuDb db, AssessmentProcess process, CancellationToken cancellation) =>
        CanonicalJson.Read<SchemeDefinition>(await db.Set<SchemeVersion>().IgnoreQueryFilters().Where(v => v.Id == process.SchemeVersionId).Select(v => v.Content).SingleAsync(cancellation));

    /// <summary>Saves; of two who do something at once the second is told.</summary>
    public static async Task<Result> SaveProcessAsync(this ChuangpuDb db, CancellationToken cancellation, string what = "该考核")
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return Result.Done;
        }
        catch (DbUpdateException)
        {
            // Also the place of the next step in the history, which is unique.
            db.ChangeTracker.Clear();
            return Problem.Conflict(what);
        }
    }
}
