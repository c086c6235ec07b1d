using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Indicators.Values;

/// <summary>How firm a figure is. The order is the way a figure goes; it never goes back.</summary>
public enum ValueStatus
{
    /// <summary>Expected before the period has ended or been counted; an estimate, not a fact.</summary>
    [Display(Name = "预计")] Expected,

    /// <summary>A flash figure, early and provisional.</summary>
    [Display(Name = "快报")] Flash,

    /// <summary>The preliminary figure of the annual accounts.</summary>
    [Display(Name = "初步")] Preliminary,

    /// <summary>The final verified figure.</summary>
    [Display(Name = "最终")] Final,

    /// <summary>A final figure that was changed later, by a census or a new definition.</summary>
    [Display(Name = "修订")] Revised,
}
