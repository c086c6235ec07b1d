using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Plans.Supervision;

/// <summary>What was done about a supervision item.</summary>
public enum StepKind
{
    /// <summary>The responsible unit says what it did.</summary>
    [Display(Name = "整改回复")] Reply,

    /// <summary>The bureau sends the reply back.</summary>
    [Display(Name = "退回")] Return,

    /// <summary>The bureau, or the rule that opened it, closes the item.</summary>
    [Display(Name = "办结")] Close,
}
