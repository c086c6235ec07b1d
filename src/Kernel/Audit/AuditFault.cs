using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Kernel.Audit;

/// <summary>How a chain of entries can be broken.</summary>
public enum AuditFault
{
    /// <summary>The entry's fields no longer give its hash.</summary>
    [Display(Name = "内容被改动")] Altered,

    /// <summary>The entry is not there.</summary>
    [Display(Name = "记录缺失")] Missing,

    /// <summary>The entry is whole in itself but does not chain to the one before it: one of the two was put in later.</summary>
    [Display(Name = "与上一条不相连")] Unlinked,

    /// <summary>The end of the chain is not where the head says: entries were added beside the program, or the head was changed.</summary>
    [Display(Name = "链尾与登记不符")] Forked,
}
