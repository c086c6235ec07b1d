using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Plans.Supervision;

/// <summary>Where a supervision item stands.</summary>
public enum SupervisionState
{
    /// <summary>Waits for the responsible unit.</summary>
    [Display(Name = "待整改")] Open,

    /// <summary>The unit has replied; waits for the bureau.</summary>
    [Display(Name = "待审核")] Replied,

    /// <summary>Closed.</summary>
    [Display(Name = "已办结")] Closed,

    /// <summary>The reply was not enough; waits for the unit again.</summary>
    [Display(Name = "已退回")] Returned,
}
