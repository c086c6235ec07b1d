using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Policies.Publication;

/// <summary>What became of an objection.</summary>
public enum ObjectionState
{
    /// <summary>Waits to be decided.</summary>
    [Display(Name = "待处理")] Pending,

    /// <summary>Found right: the award is refused.</summary>
    [Display(Name = "成立")] Upheld,

    /// <summary>Found wrong.</summary>
    [Display(Name = "不成立")] Dismissed,
}
