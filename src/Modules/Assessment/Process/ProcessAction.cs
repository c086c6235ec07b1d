using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Assessment.Process;

/// <summary>What is done to an assessment as a whole.</summary>
public enum ProcessAction
{
    /// <summary>Units are asked to report.</summary>
    [Display(Name = "启动自评")] Open,

    /// <summary>Assessors are asked to judge.</summary>
    [Display(Name = "转入评审")] StartJudging,

    /// <summary>Each unit is told its result.</summary>
    [Display(Name = "反馈结果")] Announce,

    /// <summary>Units are told what a new run changed, after an appeal.</summary>
    [Display(Name = "更新结果")] Update,

    /// <summary>The results are published.</summary>
    [Display(Name = "公布")] Publish,

    /// <summary>It is closed for good.</summary>
    [Display(Name = "归档")] Archive,
}
