using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace Chuangpu.Plans.Adjustments;

/// <summary>The deciding document, as a form holds it.</summary>
public sealed class DecisionInput
{
    [Display(Name = "决定文号"), Required(ErrorMessage = "请填写调整决定的文号，例如 云政发〔2024〕3号。"), StringLength(60, ErrorMessage = "决定文号最多 60 个字。")]
    public string? DocumentNumber { get; set; }

    [Display(Name = "决定日期"), Required(ErrorMessage = "请填写决定日期。")]
    public DateOnly? DecidedOn { get; set; }

    [Display(Name = "生效日期"), Required(ErrorMessage = "请填写生效日期。")]
    public DateOnly? EffectiveOn { get; set; }

    [Display(Name = "调整理由"), Required(ErrorMessage = "请写明调整理由。"), StringLength(1000, ErrorMessage = "调整理由最多 1000 个字，请精简。")]
    public string? Reason { get; set; }

    [Display(Name = "决定文件")]
    public IFormFile? Evidence { get; set; }
}
