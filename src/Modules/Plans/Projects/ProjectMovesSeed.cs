using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Plans.Demo;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Projects;

/// <summary>Moves the demo region's projects to their invented stages, each with the step that led there, its investment and its days.</summary>
public sealed class ProjectMovesSeed(ChuangpuDb db) : ISeed
{
    /// <inheritdoc />
    public int Order => PlansSeed.Place + 20;

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (await db.Set<ProjectMove>().AnyAsync(m => m.IsDemo, cancellation))
        {
            return;
        }

        var projects = await db.Set<PoolProject>().Where(p => p.IsDemo).ToDictionaryAsync(p => p.Id, cancellation);
        foreach (var entry in DemoFile.Read<Progress>("progress.json").ProjectStates)
        {
            var project = projects[DemoId.Of(entry.Project)];
            var stage = StageOf(entry.State);
            project.Stage = stage;
            (project.Investment, project.StartOn, project.FinishOn) = (entry.InvestmentWan * 10_000, entry.StartOn, entry.FinishOn);
            db.Add(new ProjectMove
            {
                ProjectId = project.Id,
                From = stage switch { ProjectStage.Active => ProjectStage.Reserve, ProjectStage.Finished => ProjectStage.Active, _ => null },
                To = stage,
                On = entry.DecidedOn ?? DateOnly.FromDateTime(project.AcceptedAt),
                DocumentNumber = entry.Decision,
                RecordedAt = entry.DecidedOn is { } day ? DemoDay.At(day) : project.AcceptedAt,
                IsDemo = true,
            });
        }

        await db.SaveChangesAsync(cancellation);
    }

    private static ProjectStage StageOf(string word) => word switch
    {
        "candidate" => ProjectStage.Candidate,
        "reserve" => ProjectStage.Reserve,
        "active" => ProjectStage.Active,
        "finished" => ProjectStage.Finished,
        _ => throw new InvalidDataException($"The demo file has the unknown stage {word}."),
    };

    private sealed record Progress(IReadOnlyList<Entry> ProjectStates);

    private sealed record Entry(string Project, string State, string? Decision, DateOnly? DecidedOn, decimal? InvestmentWan, DateOnly? StartOn, DateOnly? FinishOn);
}
