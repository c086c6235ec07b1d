using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Kernel.Ecosystem;

/// <summary>What a node of the ecosystem is.</summary>
public enum EcoKind
{
#pragma warning disable CS1591 // The Chinese names say what they are.
    [Display(Name = "企业")] Enterprise,
    [Display(Name = "行业")] Industry,
    [Display(Name = "平台")] Platform,
    [Display(Name = "知识产权")] Right,
    [Display(Name = "技术合同")] Contract,
    [Display(Name = "项目")] Project,
    [Display(Name = "人才")] Person,
    [Display(Name = "投资")] Investment,
    [Display(Name = "兑付")] Award,
    [Display(Name = "预算")] Budget,
    [Display(Name = "规划")] Plan,
    [Display(Name = "任务")] Task,
    [Display(Name = "单位")] Unit,
    [Display(Name = "政策")] Policy,
    [Display(Name = "条款")] Clause,
    [Display(Name = "指标")] Indicator,
#pragma warning restore CS1591
}
