using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Plans;

/// <summary>The kinds of things a plan asks for.</summary>
public enum ItemKind
{
    /// <summary>A measured goal.</summary>
    [Display(Name = "目标")] Goal,

    /// <summary>Work given to units.</summary>
    [Display(Name = "任务")] Task,

    /// <summary>A named project.</summary>
    [Display(Name = "项目")] Project,

    /// <summary>A document to be issued.</summary>
    [Display(Name = "文件")] Document,

    /// <summary>A sentence that promises money.</summary>
    [Display(Name = "条款")] Clause,
}
