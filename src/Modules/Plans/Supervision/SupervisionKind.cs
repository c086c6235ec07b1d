using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Plans.Supervision;

/// <summary>Where a supervision item comes from.</summary>
public enum SupervisionKind
{
    /// <summary>Day-to-day supervision.</summary>
    [Display(Name = "日常督查")] Routine,

    /// <summary>Supervision of a chosen focus.</summary>
    [Display(Name = "重点督查")] Focused,

    /// <summary>Supervision at the end of a stage.</summary>
    [Display(Name = "阶段性督查")] Staged,

    /// <summary>What a meeting decided.</summary>
    [Display(Name = "会议议定事项")] MeetingDecision,

    /// <summary>A leader's instruction on a figure.</summary>
    [Display(Name = "领导批示")] Instruction,
}
