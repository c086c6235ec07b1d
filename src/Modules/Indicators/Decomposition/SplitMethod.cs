using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Indicators.Decomposition;

/// <summary>How the shares came about.</summary>
public enum SplitMethod
{
    /// <summary>Somebody wrote them.</summary>
    [Display(Name = "手工填写")] ByHand,

    /// <summary>The same for everybody; where parts do not add up, everybody gets the target itself.</summary>
    [Display(Name = "平均分配")] Equal,

    /// <summary>In proportion to the last figures of the indicator that measures the goal.</summary>
    [Display(Name = "按本指标最近数的比例")] LastValue,

    /// <summary>In proportion to the last figures of another indicator, such as GDP.</summary>
    [Display(Name = "按其他指标的比例")] Indicator,
}
