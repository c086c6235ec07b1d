using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Assessment.Process.Cases;

/// <summary>What the check of a report comes to.</summary>
public enum CheckOutcome
{
    /// <summary>It stands.</summary>
    [Display(Name = "核查通过")] Pass,

    /// <summary>The unit has to mend it.</summary>
    [Display(Name = "退回修改")] Return,
}
