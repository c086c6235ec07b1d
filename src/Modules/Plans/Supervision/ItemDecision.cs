using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Plans.Supervision;

/// <summary>What the bureau says to a reply.</summary>
public enum ItemDecision
{
    /// <summary>It is mended.</summary>
    [Display(Name = "办结")] Close,

    /// <summary>It is not enough.</summary>
    [Display(Name = "退回")] Return,
}
