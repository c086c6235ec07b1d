using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Plans.Tasks;

/// <summary>Where a task stands.</summary>
public enum TaskState
{
    /// <summary>Not started.</summary>
    [Display(Name = "未启动")] NotStarted,

    /// <summary>Under way.</summary>
    [Display(Name = "推进中")] UnderWay,

    /// <summary>Finished.</summary>
    [Display(Name = "已完成")] Finished,

    /// <summary>Behind.</summary>
    [Display(Name = "滞后")] Behind,

    /// <summary>Changed by a decision.</summary>
    [Display(Name = "已调整")] Adjusted,
}
