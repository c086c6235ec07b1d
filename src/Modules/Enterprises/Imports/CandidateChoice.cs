using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Enterprises.Imports;

/// <summary>What a person says of a candidate.</summary>
public enum CandidateChoice
{
    /// <summary>It is the enterprise of the same name.</summary>
    [Display(Name = "是同一家企业")] Same,

    /// <summary>It is another one, to be added.</summary>
    [Display(Name = "是另一家，新增")] New,

    /// <summary>Leave the row out.</summary>
    [Display(Name = "不导入这一行")] Skip,
}
