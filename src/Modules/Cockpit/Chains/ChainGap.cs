using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Cockpit.Chains;

/// <summary>What a node of a chain needs in a region.</summary>
public enum ChainGap
{
    /// <summary>Nobody is there.</summary>
    [Display(Name = "建链")] Build,

    /// <summary>What lies before it is strong, and it is thin.</summary>
    [Display(Name = "延链")] Extend,

    /// <summary>A stage of the innovation chain is empty.</summary>
    [Display(Name = "补链")] Fill,

    /// <summary>All is there, and small.</summary>
    [Display(Name = "强链")] Strengthen,

    /// <summary>Nothing is missing by the rule.</summary>
    [Display(Name = "优势环节")] Strong,
}
