using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Plans.Opinions;

/// <summary>Where an opinion from the public stands.</summary>
public enum OpinionState
{
    /// <summary>Waits for the bureau.</summary>
    [Display(Name = "待审核")] Pending,

    /// <summary>Shown on the plan's public page.</summary>
    [Display(Name = "已公开")] Published,

    /// <summary>Not shown, with a reason its sender can look up.</summary>
    [Display(Name = "不予公开")] Refused,
}
