using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Assessment.Schemes;

/// <summary>What holds for a unit without a figure.</summary>
public enum MissingPolicy
{
    /// <summary>The item is left out for the unit, and the weights of its siblings are scaled up.</summary>
    [Display(Name = "不计该项，权重分给同级")] LeftOut,

    /// <summary>It scores 0.</summary>
    [Display(Name = "记 0 分")] Zero,

    /// <summary>It scores the mean of its group; left out where the whole group has none.</summary>
    [Display(Name = "按组平均分")] GroupMean,

    /// <summary>No run is made.</summary>
    [Display(Name = "缺数据时不能考核")] Refused,
}
