using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Plans.Import;

/// <summary>What a person decided about a finding.</summary>
public enum FindingDecision
{
    /// <summary>Nothing yet; not taken when published.</summary>
    [Display(Name = "待定")] Pending,

    /// <summary>It goes into the register; of something gone: it is struck from it.</summary>
    [Display(Name = "接受")] Accepted,

    /// <summary>It does not go into the register; of something gone: it stays there.</summary>
    [Display(Name = "拒绝")] Rejected,

    /// <summary>Added by hand and taken back; kept so that taking back can be undone.</summary>
    [Display(Name = "已撤回")] Withdrawn,
}
