using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Plans.Goals;

/// <summary>How a yearly path runs from the baseline to the target.</summary>
public enum PathMethod
{
    /// <summary>The same amount each year.</summary>
    [Display(Name = "等额递增")] Linear,

    /// <summary>The same rate each year.</summary>
    [Display(Name = "等比递增")] Compound,
}
