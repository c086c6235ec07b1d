using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Plans.Import;

/// <summary>The kinds of amounts, under the names of the extract format.</summary>
public enum AmountType
{
    /// <summary>reward</summary>
    [Display(Name = "奖励补助")] Reward,

    /// <summary>cap</summary>
    [Display(Name = "最高")] Cap,

    /// <summary>floor</summary>
    [Display(Name = "不低于")] Floor,

    /// <summary>part</summary>
    [Display(Name = "分年支付")] Part,

    /// <summary>top_up</summary>
    [Display(Name = "补足")] TopUp,

    /// <summary>rate</summary>
    [Display(Name = "按量计")] Rate,

    /// <summary>percent</summary>
    [Display(Name = "比例")] Percent,

    /// <summary>fund</summary>
    [Display(Name = "基金")] Fund,

    /// <summary>budget</summary>
    [Display(Name = "预算")] Budget,

    /// <summary>loan</summary>
    [Display(Name = "贷款")] Loan,
}
