using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Plans.Goals;

/// <summary>What a target's number means; the operators of the extract format.</summary>
public enum TargetOperator
{
    /// <summary>Reach the value.</summary>
    [Display(Name = "达到")] Equal,

    /// <summary>At least.</summary>
    [Display(Name = "不低于")] AtLeast,

    /// <summary>At most.</summary>
    [Display(Name = "不超过")] AtMost,

    /// <summary>About.</summary>
    [Display(Name = "左右")] About,

    /// <summary>Between two values.</summary>
    [Display(Name = "区间")] Range,

    /// <summary>Relative to a mean or another growth; words only.</summary>
    [Display(Name = "相对水平")] Relative,

    /// <summary>Growth over the whole period, in percent of the baseline (negative for a reduction).</summary>
    [Display(Name = "累计增长")] TotalGrowth,

    /// <summary>Growth a year, in percent.</summary>
    [Display(Name = "年均增长")] AnnualGrowth,
}
