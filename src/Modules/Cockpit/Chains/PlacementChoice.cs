using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Cockpit.Chains;

/// <summary>What a person says of an enterprise and a node.</summary>
public enum PlacementChoice
{
    /// <summary>It stands there.</summary>
    [Display(Name = "归入这个环节")] Belongs,

    /// <summary>It does not.</summary>
    [Display(Name = "不属于这个环节")] Apart,

    /// <summary>Industry and words decide.</summary>
    [Display(Name = "恢复自动匹配")] Automatic,
}
