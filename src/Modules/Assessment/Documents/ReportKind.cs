using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Assessment.Documents;

/// <summary>A document that says how a plan is being carried out.</summary>
public enum ReportKind
{
    /// <summary>Of one year.</summary>
    [Display(Name = "年度分析报告")] Yearly,

    /// <summary>Half way through the plan.</summary>
    [Display(Name = "中期评估报告")] MidTerm,

    /// <summary>At its end.</summary>
    [Display(Name = "终期评估报告")] Final,
}
