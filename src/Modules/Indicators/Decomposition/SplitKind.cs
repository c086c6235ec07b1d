using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Indicators.Decomposition;

/// <summary>Among whom a target is split.</summary>
public enum SplitKind
{
    /// <summary>The regions directly below; zones apart, since their figures are in those of the counties they lie in.</summary>
    [Display(Name = "下级地区")] Regions,

    /// <summary>Units of the region.</summary>
    [Display(Name = "责任单位")] Units,
}
