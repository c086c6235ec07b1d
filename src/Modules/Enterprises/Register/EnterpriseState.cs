using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Enterprises.Register;

/// <summary>Whether an enterprise stands, as its registration says.</summary>
public enum EnterpriseState
{
    /// <summary>In business.</summary>
    [Display(Name = "存续")] Operating,

    /// <summary>Out of business for the time being.</summary>
    [Display(Name = "停业")] Suspended,

    /// <summary>The licence was withdrawn.</summary>
    [Display(Name = "吊销")] Revoked,

    /// <summary>Struck off the register.</summary>
    [Display(Name = "注销")] Cancelled,

    /// <summary>Moved to a region outside.</summary>
    [Display(Name = "迁出")] MovedOut,
}
