using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Plans.Register;

/// <summary>What is written down about a plan, as a form holds it.</summary>
public class PlanFacts
{
    [Display(Name = "规划名称"), Required(ErrorMessage = "请填写规划名称。"), StringLength(200, ErrorMessage = "规划名称最多 200 个字，请精简。")]
    public string? Title { get; set; }

    [Display(Name = "起始年"), Required(ErrorMessage = "请填写起始年，例如 2021。"), Range(1949, 2100, ErrorMessage = "起始年应在 1949 至 2100 之间。")]
    public int? StartYear { get; set; }

    [Display(Name = "结束年"), Required(ErrorMessage = "请填写结束年，例如 2025。"), Range(1949, 2100, ErrorMessage = "结束年应在 1949 至 2100 之间。")]
    public int? EndYear { get; set; }

    [Display(Name = "发文字号"), StringLength(60, ErrorMessage = "发文字号最多 60 个字。")]
    public string? DocumentNumber { get; set; }

    [Display(Name = "发布机关"), StringLength(120, ErrorMessage = "发布机关最多 120 个字。")]
    public string? Issuer { get; set; }

    [Display(Name = "发布日期")]
    public DateOnly? IssuedOn { get; set; }

    /// <summary>What the fields say together that none of them says alone, or null.</summary>
    public Problem? Problem() => EndYear < StartYear ? new Problem("plan.period", "结束年早于起始年，请核对规划期。", nameof(EndYear))
        : EndYear - StartYear > 30 ? new Problem("plan.period", "规划期超过 30 年，请核对起止年。", nameof(EndYear))
        : null;

    /// <summary>Puts the facts into a plan.</summary>
    public void Into(Plan plan)
    {
        plan.Title = Title!.Trim();
        plan.StartYear = StartYear!.Value;
        plan.EndYear = EndYear!.Value;
        plan.DocumentNumber = Trimmed(DocumentNumber);
        plan.Issuer = Trimmed(Issuer);
        plan.IssuedOn = IssuedOn;
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
