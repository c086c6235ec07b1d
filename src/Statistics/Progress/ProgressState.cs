using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Statistics.Progress;

/// <summary>Where a goal stands, from unknown and worst to best.</summary>
public enum ProgressState
{
    /// <summary>无数据: a value is missing, or it tells nothing about the way.</summary>
    [Display(Name = "无数据")] NoData,

    /// <summary>严重滞后: more than a fifth of the way behind.</summary>
    [Display(Name = "严重滞后")] SeverelyBehind,

    /// <summary>滞后.</summary>
    [Display(Name = "滞后")] Behind,

    /// <summary>正常: with the time.</summary>
    [Display(Name = "正常")] OnTrack,

    /// <summary>超前.</summary>
    [Display(Name = "超前")] Ahead,

    /// <summary>已完成: the target is reached.</summary>
    [Display(Name = "已完成")] Completed,
}
