using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Indicators.Workbench;

/// <summary>What stands in the columns of the workbench's table; the other two make its rows.</summary>
public enum WorkbenchAxis
{
    /// <summary>A column a year.</summary>
    [Display(Name = "年份")] Year,

    /// <summary>A column a region.</summary>
    [Display(Name = "地区")] Region,

    /// <summary>A column an indicator.</summary>
    [Display(Name = "指标")] Indicator,
}
