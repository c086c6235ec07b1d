using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Enterprises.Objections;

/// <summary>How far an objection is.</summary>
public enum ObjectionState
{
    /// <summary>Waits for the bureau.</summary>
    [Display(Name = "待办理")] Open,

    /// <summary>The bureau agreed and corrected.</summary>
    [Display(Name = "已更正")] Accepted,

    /// <summary>The bureau said why not.</summary>
    [Display(Name = "不予更正")] Refused,
}
