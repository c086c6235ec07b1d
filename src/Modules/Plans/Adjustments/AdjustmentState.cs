using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Plans.Adjustments;

/// <summary>Where an adjustment stands.</summary>
public enum AdjustmentState
{
    /// <summary>Entered by one person, waiting for another.</summary>
    [Display(Name = "待审批")] Pending,

    /// <summary>Approved and applied.</summary>
    [Display(Name = "已生效")] Effective,

    /// <summary>Sent back; nothing changed.</summary>
    [Display(Name = "已退回")] Returned,
}
