namespace Chuangpu.Plans.Projects;

/// <summary>The order of the stages: candidate → reserve → active → finished; a step back where work is put off; out only by a decision.</summary>
public static class ProjectStages
{
    /// <summary>The stages a project can move to without a decision.</summary>
    public static IReadOnlyList<ProjectStage> Next(this ProjectStage stage) => stage switch
    {
        ProjectStage.Candidate => [ProjectStage.Reserve],
        ProjectStage.Reserve => [ProjectStage.Active, ProjectStage.Candidate],
        ProjectStage.Active => [ProjectStage.Finished, ProjectStage.Reserve],
        _ => [],
    };

    /// <summary>Whether a decision can take the project out of the pool.</summary>
    public static bool CanBeRemoved(this ProjectStage stage) => stage is ProjectStage.Candidate or ProjectStage.Reserve or ProjectStage.Active;
}
