using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Assessment.Schemes;

/// <summary>How weights are found.</summary>
public enum WeighingMethod
{
    /// <summary>Typed in.</summary>
    [Display(Name = "直接填写")] ByHand,

    /// <summary>All the same.</summary>
    [Display(Name = "平均分配")] Equal,

    /// <summary>By how much items tell units of the group apart, from the scores of the run (熵权法).</summary>
    [Display(Name = "熵权法")] Entropy,

    /// <summary>By comparison in pairs (层次分析法).</summary>
    [Display(Name = "层次分析法")] Hierarchy,

    /// <summary>The mean of what several people gave to each of 100 points.</summary>
    [Display(Name = "专家分配法")] Budget,
}
