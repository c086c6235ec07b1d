using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Plans.Import;

/// <summary>What a sentence that promises money says.</summary>
public sealed record ClauseFields : FindingFields
{
    [Display(Name = "条款内容"), Required(ErrorMessage = "请填写条款内容"), StringLength(600, ErrorMessage = "条款内容最多 600 字")]
    public string Title { get; init; } = "";

    [Display(Name = "金额")]
    public IReadOnlyList<AmountFields> Amounts { get; init; } = [];

    /// <inheritdoc />
    public override string Heading => Title;

    /// <inheritdoc />
    public override string Summary => string.Join("；", Amounts.Select(a => a.Text));

    /// <inheritdoc />
    public override string? Doubt => Amounts.Count == 0 ? "没有金额" : null;

    /// <inheritdoc />
    public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Amounts.Any(a => a.Condition?.Length > 300))
        {
            yield return new ValidationResult("金额的对象最多 300 字", [nameof(Amounts)]);
        }

        if (Amounts.Any(a => Math.Abs(a.Value) > 1_000_000_000_000_000m))
        {
            yield return new ValidationResult("金额太大，请核对单位（元）", [nameof(Amounts)]);
        }
    }
}
