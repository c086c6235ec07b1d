using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Plans.Goals;

/// <summary>How a goal stands against its path.</summary>
public enum GoalState
{
    /// <summary>Nothing reported, or not enough to judge by.</summary>
    [Display(Name = "无数据")] NoData,

    /// <summary>Behind its path, or its year has come and it is not reached.</summary>
    [Display(Name = "滞后")] Behind,

    /// <summary>On its path.</summary>
    [Display(Name = "正常")] OnTrack,

    /// <summary>Ahead of its path.</summary>
    [Display(Name = "超前")] Ahead,

    /// <summary>Reached.</summary>
    [Display(Name = "已完成")] Completed,
}
