using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Indicators.Catalogue;

/// <summary>Which way an indicator should go.</summary>
public enum Direction
{
    /// <summary>More is better.</summary>
    [Display(Name = "正向（越大越好）")] Up,

    /// <summary>Less is better.</summary>
    [Display(Name = "逆向（越小越好）")] Down,

    /// <summary>Neither; it measures the background, such as the population.</summary>
    [Display(Name = "中性")] Neutral,
}
