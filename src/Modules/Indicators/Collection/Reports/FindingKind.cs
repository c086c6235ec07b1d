using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Indicators.Collection.Reports;

/// <summary>What a finding asks of the unit.</summary>
public enum FindingKind
{
    /// <summary>Must be mended.</summary>
    [Display(Name = "必须改正")] Hard,

    /// <summary>Must be explained.</summary>
    [Display(Name = "需要说明")] Soft,

    /// <summary>Cannot be told yet, because something is missing; nothing to do.</summary>
    [Display(Name = "暂不能核对")] Open,
}
