using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Policies.Applications;

/// <summary>What a bureau says of an application.</summary>
public enum CheckDecision
{
    /// <summary>It is in order.</summary>
    [Display(Name = "通过")] Pass,

    /// <summary>The enterprise is to correct it.</summary>
    [Display(Name = "退回补正")] Return,

    /// <summary>Refused for good.</summary>
    [Display(Name = "不予兑付")] Refuse,
}
