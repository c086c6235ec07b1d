using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Policies.Budgets;

/// <summary>Where a change of a budget's amount stands.</summary>
public enum BudgetChangeState
{
    /// <summary>Waits for a second person.</summary>
    [Display(Name = "待复核")] Proposed,

    /// <summary>In force.</summary>
    [Display(Name = "已生效")] Confirmed,

    /// <summary>Refused by the second person.</summary>
    [Display(Name = "未通过")] Refused,
}
