using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Indicators.Collection.Reports;

/// <summary>What a bureau says to a report.</summary>
public enum ReportDecision
{
    /// <summary>On to the next level, or locked.</summary>
    [Display(Name = "审核通过")] Approve,

    /// <summary>Back to the unit.</summary>
    [Display(Name = "退回")] Return,
}
