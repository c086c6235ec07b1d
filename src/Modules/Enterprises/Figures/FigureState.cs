using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Enterprises.Figures;

/// <summary>How far a set of yearly figures is.</summary>
public enum FigureState
{
    /// <summary>The enterprise is filling it in.</summary>
    [Display(Name = "填写中")] Draft,

    /// <summary>Waits for the bureau.</summary>
    [Display(Name = "待确认")] Submitted,

    /// <summary>The bureau gave it back.</summary>
    [Display(Name = "已退回")] Returned,

    /// <summary>Counts.</summary>
    [Display(Name = "已确认")] InForce,

    /// <summary>Another has taken its place.</summary>
    [Display(Name = "已被更正")] Replaced,
}
