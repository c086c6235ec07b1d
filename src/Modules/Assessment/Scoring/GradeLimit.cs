using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Assessment.Scoring;

/// <summary>How far a veto limits a unit's grade.</summary>
public enum GradeLimit
{
    /// <summary>Not at all.</summary>
    [Display(Name = "不限")] None,

    /// <summary>Not 优秀.</summary>
    [Display(Name = "不得评为优秀")] NotExcellent,

    /// <summary>At most 合格.</summary>
    [Display(Name = "最高为合格")] AtMostPass,

    /// <summary>Not 合格: the total is 0.</summary>
    [Display(Name = "不合格")] Fail,
}
