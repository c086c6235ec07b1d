using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Periods;
using Chuangpu.Plans.Contracts;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Projects;

/// <summary>Shows other capabilities the pool as it was known on a day.</summary>
internal sealed class PlanProjects(ChuangpuDb db) : IPlanProjects
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<PlanProjectStanding>> ReadAsync(Guid planId, DateOnly on, DateOnly asOf, CancellationToken cancellation)
    {
        // A project struck with its plan's new reading is gone; one taken out of the pool by a decision is told of.
        var projects = await db.Set<PoolProject>().AsNoTracking().Include(p => p.Moves)
            .Where(p => p.PlanId == planId && (p.RemovedOn == null || p.RemovedOn > asOf || p.Stage == ProjectStage.Removed)).OrderBy(p => p.Place.Start).ThenBy(p => p.Id).ToListAsync(cancellation);
        return [.. projects.Select(p => Standing(p, on, asOf)).OfType<PlanProjectStanding>()];
    }

    private static PlanProjectStanding? Standing(PoolProject project, DateOnly on, DateOnly asOf)
    {
        var end = asOf.AddDays(1).StartInUtc();
        List<ProjectMove> moves = [.. project.Moves.OrderBy(m => m.On).ThenBy(m => m.RecordedAt)];
        var last = moves.LastOrDefault(m => m.On <= on && m.RecordedAt < end);
        // Before its first move a project stood where that move took it from; one added by a decision was not there yet.
        if ((last?.To ?? (moves is [var first, ..] ? first.From : project.Stage)) is not { } stage)
            return null;
        DateOnly? missed = stage is ProjectStage.Finished or ProjectStage.Removed ? null
            : project.FinishOn < on ? project.FinishOn
            : stage != ProjectStage.Active && project.StartOn < on ? project.StartOn : null;
        return new()
        {
            Id = project.Id,
            Name = project.Name,
            Actors = project.Actors,
            Stage = DisplayText.OfEnum(stage),
            IsBegun = stage is ProjectStage.Active or ProjectStage.Finished,
            IsFinished = stage == ProjectStage.Finished,
            IsRemoved = stage == ProjectStage.Removed,
            Investment = project.Investment,
            StartOn = project.StartOn,
            FinishOn = project.FinishOn,
            MovedOn = last?.On,
            DocumentNumber = last?.DocumentNumber,
            RecordedBy = last?.RecordedBy,
            DaysLate = missed is { } day ? on.DayNumber - day.DayNumber : 0,
            MissedOn = missed,
            Href = $"/projects/{project.Id}",
            IsDemo = project.IsDemo || moves.Exists(m => m.IsDemo),
        };
    }
}
