using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Plans.PromisedDocuments;

/// <summary>Where a promised document stands; follows from its dates, never stored.</summary>
public enum DocumentState
{
    /// <summary>Not issued yet, still in time.</summary>
    [Display(Name = "未出台")] Open,

    /// <summary>Not issued, and past its day.</summary>
    [Display(Name = "逾期未出台")] Overdue,

    /// <summary>Issued.</summary>
    [Display(Name = "已出台")] Issued,

    /// <summary>Given up, with a reason.</summary>
    [Display(Name = "不再出台")] Withdrawn,
}
