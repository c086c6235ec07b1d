using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Plans.Register;

/// <summary>Where a plan stands in its life.</summary>
public enum PlanStatus
{
    /// <summary>Being prepared; seen only by the region's own staff.</summary>
    [Display(Name = "草案")] Draft,

    /// <summary>Published and in force.</summary>
    [Display(Name = "执行中")] Active,

    /// <summary>Its period is over and it was closed.</summary>
    [Display(Name = "已完成")] Completed,

    /// <summary>Repealed by a later decision.</summary>
    [Display(Name = "已废止")] Repealed,
}
