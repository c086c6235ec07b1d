using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Policies.Applications;

/// <summary>Where an application stands; <see cref="ApplicationMoves"/> says what leads where.</summary>
public enum ApplicationState
{
    /// <summary>Being filled in.</summary>
    [Display(Name = "草稿")] Draft,

    /// <summary>With the bureau whose turn it is, the enterprise's county first.</summary>
    [Display(Name = "审核中")] Checking,

    /// <summary>With a third party.</summary>
    [Display(Name = "第三方核查")] ThirdParty,

    /// <summary>Back with the enterprise.</summary>
    [Display(Name = "退回补正")] Returned,

    /// <summary>Passed by all, waits for a batch.</summary>
    [Display(Name = "审核通过")] Checked,

    /// <summary>In a batch, with its amount within the budget.</summary>
    [Display(Name = "列入批次")] Listed,

    /// <summary>Approved; its money is reserved.</summary>
    [Display(Name = "已批准待拨付")] Approved,

    /// <summary>Paid.</summary>
    [Display(Name = "已拨付")] Paid,

    /// <summary>Taken back by the enterprise.</summary>
    [Display(Name = "已撤回")] Withdrawn,

    /// <summary>Refused for good.</summary>
    [Display(Name = "不予兑付")] Refused,
}
