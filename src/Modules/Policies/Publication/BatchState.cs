using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Policies.Publication;

/// <summary>Where a batch stands.</summary>
public enum BatchState
{
    /// <summary>Being put together.</summary>
    [Display(Name = "编制中")] Drafting,

    /// <summary>Its list is public, for objections; then it waits for approval.</summary>
    [Display(Name = "公示")] Published,

    /// <summary>Approved; its money is reserved.</summary>
    [Display(Name = "已批准")] Approved,
}
