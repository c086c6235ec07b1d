using System.ComponentModel.DataAnnotations;
using Chuangpu.Assessment.Process.Judging;

namespace Chuangpu.Assessment.Process;

/// <summary>How an assessment is judged and graded; set when it begins and never changed, so that nobody knows the results first.</summary>
public sealed record ProcessRules
{
    /// <summary>Whether assessors see neutral codes in place of names, and only what staff released.</summary>
    [Display(Name = "盲评")]
    public bool IsBlind { get; init; }

    /// <summary>How the marks of several assessors become one.</summary>
    [Display(Name = "合成方法")]
    public MarkJoining Joining { get; init; }

    /// <summary>Marks that lie further apart are flagged, in points.</summary>
    [Display(Name = "分歧提示")]
    public decimal FlagAbove { get; init; } = 20;

    /// <summary>Working days for an appeal, counted from the day after the result was told.</summary>
    [Display(Name = "申诉期")]
    public int AppealDays { get; init; } = 5;

    /// <summary>At most this share of a group is 优秀, in percent; rounded down.</summary>
    [Display(Name = "优秀比例")]
    public decimal ExcellentShare { get; init; } = 30;

    /// <summary>The least total of 优秀.</summary>
    [Display(Name = "优秀分数线")]
    public decimal ExcellentFrom { get; init; } = 85;

    /// <summary>The least total of 良好.</summary>
    [Display(Name = "良好分数线")]
    public decimal GoodFrom { get; init; } = 75;

    /// <summary>The least total of 合格.</summary>
    [Display(Name = "合格分数线")]
    public decimal PassFrom { get; init; } = 60;
}
