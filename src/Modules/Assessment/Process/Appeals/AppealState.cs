using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Assessment.Process.Appeals;

/// <summary>Where an appeal stands.</summary>
public enum AppealState
{
    /// <summary>Waits for its decision.</summary>
    [Display(Name = "待复核")] Pending,

    /// <summary>The unit was right; the result is to be made anew.</summary>
    [Display(Name = "申诉成立")] Upheld,

    /// <summary>The result stands.</summary>
    [Display(Name = "维持原结果")] Dismissed,
}
