using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Plans.Tasks.Reports;

/// <summary>What the bureau says to a report.</summary>
public enum ReportDecision
{
    /// <summary>The task stands as the report says.</summary>
    [Display(Name = "确认")] Confirm,

    /// <summary>The unit has to mend it.</summary>
    [Display(Name = "退回")] Return,
}
