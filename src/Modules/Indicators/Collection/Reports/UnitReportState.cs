using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Indicators.Collection.Reports;

/// <summary>Where a unit's report stands.</summary>
public enum UnitReportState
{
    /// <summary>Nothing was entered yet.</summary>
    [Display(Name = "未填报")] NotStarted,

    /// <summary>Being filled in.</summary>
    [Display(Name = "填报中")] Draft,

    /// <summary>Handed in; the bureau of <see cref="UnitReport.WaitsFor"/> has to approve it.</summary>
    [Display(Name = "审核中")] Submitted,

    /// <summary>To be mended: returned by a bureau, or unlocked.</summary>
    [Display(Name = "已退回")] Returned,

    /// <summary>Approved by the last level; its values stand.</summary>
    [Display(Name = "已锁定")] Locked,
}
