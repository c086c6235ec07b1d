using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Policies.Applications;

/// <summary>What is done to an application.</summary>
public enum ApplicationAction
{
    /// <summary>The enterprise confirms or hands in.</summary>
    [Display(Name = "提交")] Submit,

    /// <summary>The enterprise takes it back.</summary>
    [Display(Name = "撤回")] Withdraw,

    /// <summary>A bureau passes it to the next level.</summary>
    [Display(Name = "审核通过，转上一级")] PassUp,

    /// <summary>The last bureau passes it.</summary>
    [Display(Name = "审核通过")] Pass,

    /// <summary>The last bureau passes it on to a third party.</summary>
    [Display(Name = "转第三方核查")] AskThirdParty,

    /// <summary>The third party's opinion bears it out.</summary>
    [Display(Name = "第三方核查通过")] AcceptOpinion,

    /// <summary>Back to the enterprise, with a reason.</summary>
    [Display(Name = "退回补正")] Return,

    /// <summary>Refused for good, with a reason.</summary>
    [Display(Name = "不予兑付")] Refuse,

    /// <summary>Into a batch.</summary>
    [Display(Name = "列入批次")] List,

    /// <summary>Out of its batch again.</summary>
    [Display(Name = "移出批次")] Unlist,

    /// <summary>Approved.</summary>
    [Display(Name = "批准")] Approve,

    /// <summary>All of its money has arrived.</summary>
    [Display(Name = "拨付到账")] Pay,

    /// <summary>More is to be paid after a fact was corrected.</summary>
    [Display(Name = "决定补付")] PayMore,
}
