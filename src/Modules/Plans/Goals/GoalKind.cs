using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Plans.Goals;

/// <summary>How firmly a goal binds.</summary>
public enum GoalKind
{
    /// <summary>Expected: reached mainly by the market.</summary>
    [Display(Name = "预期性")] Expected,

    /// <summary>Binding: the government answers for it.</summary>
    [Display(Name = "约束性")] Binding,
}
