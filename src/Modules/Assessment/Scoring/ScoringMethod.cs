using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Assessment.Scoring;

/// <summary>How a figure becomes a score of 0 to 100 (or up to the cap). See docs/methods.md for each formula and its odd cases.</summary>
public enum ScoringMethod
{
    /// <summary>Share of the target, up to a cap that may be above 100.</summary>
    [Display(Name = "目标完成率")] Share,

    /// <summary>A base score at the group's mean, more or less for each step away from it.</summary>
    [Display(Name = "均值加减档")] MeanSteps,

    /// <summary>功效系数: the bottom score at the unallowable value, the top score at the satisfactory one.</summary>
    [Display(Name = "功效系数法")] Efficacy,

    /// <summary>From the worst of the group to the best.</summary>
    [Display(Name = "极差标准化")] MinMax,

    /// <summary>A base score at the group's mean, points for each standard deviation.</summary>
    [Display(Name = "标准分（z 分数）")] ZScore,

    /// <summary>The top score for the first, points less for each rank.</summary>
    [Display(Name = "名次计分")] Rank,

    /// <summary>The share of the others that are worse.</summary>
    [Display(Name = "百分位")] Percentile,

    /// <summary>Between two stated values, not beyond them.</summary>
    [Display(Name = "标杆区间")] Goalposts,

    /// <summary>The score of the best step that is reached.</summary>
    [Display(Name = "分档计分")] StepTable,

    /// <summary>A base score at last year's own value, more or less for each step away from it.</summary>
    [Display(Name = "比上年改善")] Improvement,

    /// <summary>A formula over 值, 目标, 上年值, 组均值 and others.</summary>
    [Display(Name = "自定义公式")] Formula,
}
