using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Policies.Ledger;

/// <summary>What a posting does to a budget. Free money is what was appropriated less what is reserved and paid.</summary>
public enum PostingKind
{
    /// <summary>Money comes to the budget, or is taken back from what is free.</summary>
    [Display(Name = "下达")] Appropriated,

    /// <summary>Free money is set aside for an approved award.</summary>
    [Display(Name = "占用")] Reserved,

    /// <summary>Reserved money becomes free again.</summary>
    [Display(Name = "释放")] Released,

    /// <summary>Reserved money has reached the payee.</summary>
    [Display(Name = "拨付")] Paid,

    /// <summary>Paid money came back and is free again.</summary>
    [Display(Name = "收回")] Recovered,
}
