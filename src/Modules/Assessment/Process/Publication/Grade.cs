using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Assessment.Process.Publication;

/// <summary>The grade of a unit.</summary>
public enum Grade
{
    /// <summary>Excellent; at most a stated share of a group.</summary>
    [Display(Name = "优秀")] Excellent,

    /// <summary>Good.</summary>
    [Display(Name = "良好")] Good,

    /// <summary>Passed.</summary>
    [Display(Name = "合格")] Pass,

    /// <summary>Failed.</summary>
    [Display(Name = "不合格")] Fail,

    /// <summary>Nothing could be scored.</summary>
    [Display(Name = "不评定等次")] None,
}
