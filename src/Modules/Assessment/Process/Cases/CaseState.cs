using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Assessment.Process.Cases;

/// <summary>Where a unit's report on itself stands.</summary>
public enum CaseState
{
    /// <summary>The unit has not handed in yet.</summary>
    [Display(Name = "待填报")] Waiting,

    /// <summary>Handed in, waits for the check.</summary>
    [Display(Name = "待核查")] Submitted,

    /// <summary>Sent back with a reason.</summary>
    [Display(Name = "已退回")] Returned,

    /// <summary>Checked.</summary>
    [Display(Name = "已核查")] Checked,
}
