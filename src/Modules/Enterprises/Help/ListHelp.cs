using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Help;

/// <summary>Who helps whom today, and how it goes.</summary>
public sealed class ListHelp(ChuangpuDb db, TimeProvider clock) : IUseCase
{
    public async Task<IReadOnlyList<HelpLine>> HandleAsync(CancellationToken cancellation = default)
    {
        var today = clock.Today();
        var assignments = await db.Set<HelpAssignment>().AsNoTracking().Include(a => a.Enterprise.Organisation).Where(a => a.From <= today && (a.To == null || a.To >= today)).ToListAsync(cancellation);
        var visits = (await db.Set<HelpVisit>().AsNoTracking().Select(v => new { v.AssignmentId, v.VisitedOn }).ToListAsync(cancellation)).ToLookup(v => v.AssignmentId);
        var problems = (await db.Set<HelpProblem>().AsNoTracking().Select(p => new { p.Visit.AssignmentId, p.State, p.DueOn }).ToListAsync(cancellation)).ToLookup(p => p.AssignmentId);
        return
        [
            .. assignments.Select(a => new HelpLine(
                    a, a.Enterprise.Organisation.Name, a.Enterprise.Organisation.RegionCode,
                    visits[a.Id].Count(), visits[a.Id].Max(v => (DateOnly?)v.VisitedOn),
                    problems[a.Id].Count(p => p.State == ProblemState.Open), problems[a.Id].Count(p => p.State == ProblemState.Open && p.DueOn < today), problems[a.Id].Count(p => p.State == ProblemState.Closed)))
                .OrderBy(l => l.Assignment.Kind).ThenBy(l => l.Assignment.Name, StringComparer.Ordinal).ThenBy(l => l.NextVisit),
        ];
    }
}
