using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Regions;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Projects;

/// <summary>The pool: the projects of one plan, or of all plans the actor may see.</summary>
public sealed class ListProjects(ChuangpuDb db) : IUseCase
{
    /// <summary>What to list.</summary>
    /// <param name="PlanId">Of this plan only.</param>
    /// <param name="Stage">In this stage; null shows all that stand, so not those taken out.</param>
    /// <param name="RegionCode">Of this region and those below it.</param>
    /// <param name="Text">With these words in the name or the actors.</param>
    public sealed record Request(Guid? PlanId = null, ProjectStage? Stage = null, string? RegionCode = null, string? Text = null);

    public async Task<IReadOnlyList<ProjectRow>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var projects = db.Set<PoolProject>().AsNoTracking();
        projects = request.Stage is { } stage ? projects.Where(p => p.Stage == stage) : projects.Where(p => p.Stage != ProjectStage.Removed);
        // A project struck with its plan's new reading is gone; one taken out of the pool by a decision can still be looked up.
        projects = projects.Where(p => p.RemovedOn == null || p.Stage == ProjectStage.Removed);
        if (request.PlanId is { } plan)
        {
            projects = projects.Where(p => p.PlanId == plan);
        }

        if (!string.IsNullOrEmpty(request.RegionCode))
        {
            var prefix = RegionCode.PrefixOf(request.RegionCode);
            projects = projects.Where(p => p.Plan.RegionCode.StartsWith(prefix));
        }

        if (request.Text?.Trim() is { Length: > 0 } text)
        {
            projects = projects.Where(p => p.Name.Contains(text) || p.Actors.Contains(text));
        }

        return await projects.OrderByDescending(p => p.Plan.StartYear).ThenBy(p => p.PlanId).ThenBy(p => p.Place.Start).ThenBy(p => p.Id)
            .Select(p => new ProjectRow(
                p.Id, p.PlanId, p.Plan.Title, p.Plan.RegionCode, db.Set<Region>().Where(r => r.Code == p.Plan.RegionCode).Select(r => r.Name).FirstOrDefault() ?? p.Plan.RegionCode,
                p.Name, p.Verb, p.Actors, p.Stage, p.Investment, p.StartOn, p.FinishOn, p.Moves.Max(m => (DateOnly?)m.On), p.Place.Section, p.Moves.Any(m => m.IsDemo)))
            .ToListAsync(cancellation);
    }
}
