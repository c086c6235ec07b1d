using Chuangpu.WebKit;

namespace Chuangpu.Plans.Projects;

/// <summary>The colour of a project's stage.</summary>
public static class ProjectTone
{
    /// <summary>The tone.</summary>
    public static Tone Of(ProjectStage stage) => stage switch
    {
        ProjectStage.Active => Tone.Info,
        ProjectStage.Finished => Tone.Ok,
        ProjectStage.Removed => Tone.Warn,
        _ => Tone.Neutral,
    };
}
