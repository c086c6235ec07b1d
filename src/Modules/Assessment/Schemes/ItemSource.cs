using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Assessment.Schemes;

/// <summary>What an item of a scheme is, and so where its score comes from.</summary>
public enum ItemSource
{
    /// <summary>Stands above others and is made of them.</summary>
    [Display(Name = "分类")] Node,

    /// <summary>An indicator of the catalogue.</summary>
    [Display(Name = "统计指标")] Statistic,

    /// <summary>What a department did on its tasks of the plan.</summary>
    [Display(Name = "任务完成情况")] Tasks,

    /// <summary>Judged by assessors, 0 to 100.</summary>
    [Display(Name = "评审打分")] Judged,

    /// <summary>Points added to the total for an event.</summary>
    [Display(Name = "加分项")] Bonus,

    /// <summary>Points taken from the total for an event.</summary>
    [Display(Name = "扣分项")] Malus,

    /// <summary>An event that overrules the total (一票否决).</summary>
    [Display(Name = "一票否决")] Veto,

    /// <summary>Points added or taken by a decision, with its reason.</summary>
    [Display(Name = "调整项")] Adjustment,
}
