using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Assessment.Scoring;

/// <summary>Where the target of a share comes from.</summary>
public enum TargetOrigin
{
    /// <summary>Written into the scheme.</summary>
    [Display(Name = "方案中填写")] Stated,

    /// <summary>The path of the unit's own plan in the data year, where it has a goal on the indicator; else as stated.</summary>
    [Display(Name = "本地区规划的年度路径")] Plan,

    /// <summary>What a published decomposition hands down to the unit for the data year; else as stated.</summary>
    [Display(Name = "下达的分解指标")] HandedDown,
}
