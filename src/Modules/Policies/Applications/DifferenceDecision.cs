using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Policies.Applications;

/// <summary>What a person decides when facts were corrected after an application.</summary>
public enum DifferenceDecision
{
    /// <summary>It stays as it is.</summary>
    [Display(Name = "维持原金额")] Keep,

    /// <summary>What was paid too much is asked back.</summary>
    [Display(Name = "追回差额")] Recover,

    /// <summary>What was paid too little is paid.</summary>
    [Display(Name = "补付差额")] PayMore,
}
