using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Assessment.Schemes;

/// <summary>How a node's score is made of those below it.</summary>
public enum NodeAggregation
{
    /// <summary>Weighted mean: one can make up for another.</summary>
    [Display(Name = "加权平均")] Arithmetic,

    /// <summary>Weighted geometric mean: a weak one costs more, and a 0 makes the whole 0.</summary>
    [Display(Name = "几何平均")] Geometric,

    /// <summary>Weighted mean less variance ÷ mean (Mazziotta and Pareto 2016).</summary>
    [Display(Name = "均衡惩罚（Mazziotta–Pareto）")] MazziottaPareto,
}
