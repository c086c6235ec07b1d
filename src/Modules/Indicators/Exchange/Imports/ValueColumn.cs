using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Indicators.Exchange.Imports;

/// <summary>A column of a file of values. The name shown is the head of the template; <see cref="ValueColumns"/> knows others.</summary>
public enum ValueColumn
{
    /// <summary>The indicator's code or its full name.</summary>
    [Display(Name = "指标编码")] Indicator,

    /// <summary>The region's six digits or its name.</summary>
    [Display(Name = "地区代码")] Region,

    /// <summary>2024, 2024-Q1, 2024-03 and what <see cref="Values.StatPeriod.TryParse"/> reads.</summary>
    [Display(Name = "时期")] Period,

    /// <summary>The member of a breakdown; empty for the total.</summary>
    [Display(Name = "分组")] Member,

    /// <summary>The number.</summary>
    [Display(Name = "数值")] Value,

    /// <summary>The unit it is in; empty for the indicator's own.</summary>
    [Display(Name = "单位")] Unit,

    /// <summary>How firm it is; empty for the status that stands, else preliminary.</summary>
    [Display(Name = "数据状态")] Status,

    /// <summary>Where it comes from, or why it changed.</summary>
    [Display(Name = "说明")] Note,

    /// <summary>The sender's key of the whole file, the same in each row.</summary>
    [Display(Name = "批次号")] Key,
}
