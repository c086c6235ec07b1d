using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Assessment.Schemes;

/// <summary>What a veto does.</summary>
public enum VetoEffect
{
    /// <summary>The total is 0.</summary>
    [Display(Name = "总分记 0 分")] Zero,

    /// <summary>The grade is at most 合格.</summary>
    [Display(Name = "等次最高为合格")] AtMostPass,

    /// <summary>The grade cannot be 优秀.</summary>
    [Display(Name = "不得评为优秀")] NotExcellent,
}
