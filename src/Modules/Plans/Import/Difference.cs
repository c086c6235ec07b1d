using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Plans.Import;

/// <summary>How a finding of a new version compares with what the register holds.</summary>
public enum Difference
{
    /// <summary>Nothing to compare with: a first version.</summary>
    [Display(Name = "首版")] None,

    /// <summary>The register holds the same.</summary>
    [Display(Name = "未变")] Same,

    /// <summary>The register holds it with other values.</summary>
    [Display(Name = "有变化")] Changed,

    /// <summary>The register does not hold it.</summary>
    [Display(Name = "新增")] New,

    /// <summary>The register holds it, the new version does not say it any more.</summary>
    [Display(Name = "原有未见")] Gone,
}
