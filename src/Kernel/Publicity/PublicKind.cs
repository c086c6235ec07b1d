using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Kernel.Publicity;

/// <summary>What something is that everybody may read.</summary>
public enum PublicKind
{
    /// <summary>A published plan with its progress.</summary>
    [Display(Name = "规划")] Plan,

    /// <summary>A policy that was published.</summary>
    [Display(Name = "政策")] Policy,

    /// <summary>A list that is open for objections.</summary>
    [Display(Name = "公示")] Publication,

    /// <summary>What came of a list, an application, a selection.</summary>
    [Display(Name = "结果")] Result,

    /// <summary>A document that a plan promised and that was issued.</summary>
    [Display(Name = "文件")] Document,

    /// <summary>An assessment whose result was published.</summary>
    [Display(Name = "考核评估")] Assessment,

    /// <summary>An opinion of the public with its answer.</summary>
    [Display(Name = "公众意见")] Opinion,

    /// <summary>A goal of a published plan.</summary>
    [Display(Name = "目标")] Goal,

    /// <summary>A task of a published plan.</summary>
    [Display(Name = "任务")] Task,

    /// <summary>A clause of a policy under which somebody may be entitled.</summary>
    [Display(Name = "政策条款")] Clause,
}
