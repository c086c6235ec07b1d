using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Indicators.Collection.Reports;

/// <summary>What somebody did to a report.</summary>
public enum ReportAction
{
    /// <summary>The unit handed it in.</summary>
    [Display(Name = "提交")] Submit,

    /// <summary>The unit took it back before anybody approved it.</summary>
    [Display(Name = "撤回")] Withdraw,

    /// <summary>A level approved it.</summary>
    [Display(Name = "审核通过")] Approve,

    /// <summary>The last level approved it: its values stand.</summary>
    [Display(Name = "终审通过并锁定")] Lock,

    /// <summary>A level returned it.</summary>
    [Display(Name = "退回")] Return,

    /// <summary>The last level opened it again.</summary>
    [Display(Name = "解锁")] Unlock,
}
