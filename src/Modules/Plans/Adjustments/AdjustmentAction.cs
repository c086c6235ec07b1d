using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Plans.Adjustments;

/// <summary>What a decision does to an item.</summary>
public enum AdjustmentAction
{
    /// <summary>Changes what it demands.</summary>
    [Display(Name = "修改")] Change,

    /// <summary>Strikes it from the plan.</summary>
    [Display(Name = "移出")] Remove,

    /// <summary>Adds it to the plan.</summary>
    [Display(Name = "新增")] Add,
}
