using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Plans.Projects;

/// <summary>Where a project stands in the pool.</summary>
public enum ProjectStage
{
    /// <summary>Proposed.</summary>
    [Display(Name = "候选")] Candidate,

    /// <summary>In reserve.</summary>
    [Display(Name = "储备")] Reserve,

    /// <summary>Under way.</summary>
    [Display(Name = "实施")] Active,

    /// <summary>Finished.</summary>
    [Display(Name = "完成")] Finished,

    /// <summary>Taken out by a decision.</summary>
    [Display(Name = "调出")] Removed,
}
