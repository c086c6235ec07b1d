using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Plans.Tasks.Reports;

/// <summary>Where a progress report stands.</summary>
public enum ReportState
{
    /// <summary>Being written; seen only by the unit that writes it.</summary>
    [Display(Name = "草稿")] Draft,

    /// <summary>Handed in; waits for the bureau.</summary>
    [Display(Name = "已提交")] Submitted,

    /// <summary>Confirmed; the task stands as it says.</summary>
    [Display(Name = "已确认")] Confirmed,

    /// <summary>Sent back with a reason; the unit mends it and hands it in again.</summary>
    [Display(Name = "已退回")] Returned,
}
