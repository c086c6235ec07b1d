using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Texts;
using Microsoft.AspNetCore.Http;

namespace Chuangpu.Plans.Import;

/// <summary>What the import page's form holds: a file or pasted text, of a region or of a plan.</summary>
public sealed class ImportForm : IValidatableObject
{
    [Display(Name = "是否更新已有规划")]
    public Guid? PlanId { get; set; }

    [Display(Name = "规划所属地区")]
    public string? RegionCode { get; set; }

    [Display(Name = "规划文件")]
    public IFormFile? File { get; set; }

    [Display(Name = "粘贴全文"), StringLength(ReadImportedPlan.LongestText, ErrorMessage = "粘贴的文字超过 50 万字，请只保留规划正文。")]
    public string? Pasted { get; set; }

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PlanId is null && string.IsNullOrEmpty(RegionCode))
        {
            yield return new ValidationResult("请选择规划所属的地区", [nameof(RegionCode)]);
        }

        var pasted = !string.IsNullOrWhiteSpace(Pasted);
        if (File is null && !pasted)
        {
            yield return new ValidationResult("请选择文件，或在下面粘贴规划全文", [nameof(File)]);
        }
        else if (File is not null && pasted)
        {
            yield return new ValidationResult("文件和粘贴的文字只能选一种，请清空其中一项", [nameof(Pasted)]);
        }
        else if (pasted && Words.Letters(Pasted!) is < Words.FewestOfADocument and var letters)
        {
            yield return new ValidationResult($"只有 {letters} 个字，不像一份规划全文，请粘贴全文", [nameof(Pasted)]);
        }
    }
}
