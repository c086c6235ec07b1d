using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Assessment.Process.Appeals;

/// <summary>How an appeal that is upheld changes the result.</summary>
public enum AppealRemedy
{
    /// <summary>Points by an adjustment item of the scheme.</summary>
    [Display(Name = "按调整项加减分")] Adjustment,

    /// <summary>A figure was corrected where it is kept; the new run reads it.</summary>
    [Display(Name = "数据已更正，重新计算")] Figures,
}
