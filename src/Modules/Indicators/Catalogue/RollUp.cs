using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Indicators.Catalogue;

/// <summary>How the parts make up the whole, over regions or over periods. There is none by default: a ratio is never summed by accident.</summary>
public enum RollUp
{
    /// <summary>The parts say nothing about the whole; it has a value only where one is entered.</summary>
    [Display(Name = "不汇总")] None,

    /// <summary>The sum.</summary>
    [Display(Name = "求和")] Sum,

    /// <summary>The plain mean of the parts directly below.</summary>
    [Display(Name = "简单平均")] Mean,

    /// <summary>The mean weighted by another indicator.</summary>
    [Display(Name = "加权平均")] WeightedMean,

    /// <summary>Sum of the numerators over sum of the denominators.</summary>
    [Display(Name = "分子分母分别汇总后相除")] RatioOfSums,

    /// <summary>The last part; for periods only (a stock at the end of the year).</summary>
    [Display(Name = "取期末数")] Last,
}
