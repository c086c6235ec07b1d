using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Indicators.Catalogue;

/// <summary>How often something is measured, and how long a period is.</summary>
public enum Frequency
{
    /// <summary>Once a year.</summary>
    [Display(Name = "年度")] Year,

    /// <summary>Each quarter.</summary>
    [Display(Name = "季度")] Quarter,

    /// <summary>Each month.</summary>
    [Display(Name = "月度")] Month,
}
