using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Policies.Library;

/// <summary>Where a policy document stands on a day.</summary>
public enum PolicyState
{
    /// <summary>Not published.</summary>
    [Display(Name = "草稿")]
    Draft,

    /// <summary>Published, and not yet in force.</summary>
    [Display(Name = "待施行")]
    Coming,

    /// <summary>In force.</summary>
    [Display(Name = "施行中")]
    InForce,

    /// <summary>Past its last day.</summary>
    [Display(Name = "已到期")]
    Expired,

    /// <summary>Repealed.</summary>
    [Display(Name = "已废止")]
    Repealed,
}
