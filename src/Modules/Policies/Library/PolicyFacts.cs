using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Policies.Library;

/// <summary>What a form says about a policy document.</summary>
public class PolicyFacts
{
    [Display(Name = "文件名称"), Required(ErrorMessage = "请填写文件名称。"), StringLength(200, ErrorMessage = "文件名称最多 200 个字。")]
    public string? Title { get; set; }

    [Display(Name = "文号"), StringLength(60, ErrorMessage = "文号最多 60 个字。")]
    public string? DocumentNumber { get; set; }

    [Display(Name = "印发机关"), StringLength(120, ErrorMessage = "印发机关最多 120 个字。")]
    public string? Issuer { get; set; }

    [Display(Name = "印发日期")]
    public DateOnly? IssuedOn { get; set; }

    [Display(Name = "施行日期")]
    public DateOnly? InForceFrom { get; set; }

    [Display(Name = "有效期至")]
    public DateOnly? InForceTo { get; set; }

    [Display(Name = "废止日期")]
    public DateOnly? RepealedOn { get; set; }

    [Display(Name = "说明"), StringLength(1000, ErrorMessage = "说明最多 1000 个字。")]
    public string? Note { get; set; }

    /// <summary>What does not go together, or null.</summary>
    public Problem? Wrong() =>
        RequestRules.Check(this)
        ?? (InForceTo < InForceFrom ? new Problem("policy.dates", "有效期至不能早于施行日期，请核对。", nameof(InForceTo))
            : RepealedOn < InForceFrom ? new Problem("policy.dates", "废止日期不能早于施行日期，请核对。", nameof(RepealedOn))
            : null);

    /// <summary>Writes what the form says into the document.</summary>
    public void Into(PolicyDocument document)
    {
        (document.Title, document.DocumentNumber, document.Issuer, document.Note) = (Title!.Trim(), Empty(DocumentNumber), Empty(Issuer), Empty(Note));
        (document.IssuedOn, document.InForceFrom, document.InForceTo, document.RepealedOn) = (IssuedOn, InForceFrom, InForceTo, RepealedOn);
    }

    private static string? Empty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
