using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Plans.Goals;

/// <summary>Where the way to a target begins.</summary>
public enum StartBasis
{
    /// <summary>Nowhere: the path is the same each year, or there is none.</summary>
    [Display(Name = "无起点")] None,

    /// <summary>At the baseline the plan gives.</summary>
    [Display(Name = "规划基期值")] Baseline,

    /// <summary>At zero, because the name says that only what is added counts.</summary>
    [Display(Name = "规划期内新增，从零起算")] Zero,

    /// <summary>At the first value reported, because the plan gives no baseline.</summary>
    [Display(Name = "规划未给出基期，以首个上报值起算")] FirstValue,

    /// <summary>At the level growth is counted from, whatever that level is.</summary>
    [Display(Name = "以基期为100计算增幅")] Index,
}
