using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Enterprises.Cultivation;

/// <summary>Why an enterprise left the cultivation pool.</summary>
public enum LeaveKind
{
    /// <summary>It was recognised as a high-tech enterprise.</summary>
    [Display(Name = "已认定，出库")] Recognised,

    /// <summary>It no longer meets what the pool asks for.</summary>
    [Display(Name = "不再符合条件")] Unsuited,

    /// <summary>It does not want to be helped any longer.</summary>
    [Display(Name = "企业申请退出")] Withdrawn,

    /// <summary>It moved away or closed down.</summary>
    [Display(Name = "迁出或注销")] Gone,
}
