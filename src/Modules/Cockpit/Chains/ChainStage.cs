using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Cockpit.Chains;

/// <summary>The stages of the innovation chain (创新链).</summary>
public enum ChainStage
{
    /// <summary>Research and development.</summary>
    [Display(Name = "研发")] Research,

    /// <summary>Pilot scale: results made into something.</summary>
    [Display(Name = "中试")] Pilot,

    /// <summary>Products that sell.</summary>
    [Display(Name = "产品")] Product,

    /// <summary>Made at scale.</summary>
    [Display(Name = "规模化")] Scale,
}
