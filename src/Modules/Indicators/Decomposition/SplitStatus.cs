using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Indicators.Decomposition;

/// <summary>Where a decomposition stands.</summary>
public enum SplitStatus
{
    /// <summary>Being prepared; those below do not see it.</summary>
    [Display(Name = "草稿")] Draft,

    /// <summary>In force.</summary>
    [Display(Name = "已下达")] Published,

    /// <summary>A later version is in force; this one stays readable.</summary>
    [Display(Name = "已被新版取代")] Superseded,
}
