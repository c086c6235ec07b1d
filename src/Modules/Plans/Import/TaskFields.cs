using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Plans.Import;

/// <summary>What a task says.</summary>
public sealed record TaskFields : FindingFields
{
    [Display(Name = "任务内容"), Required(ErrorMessage = "请填写任务内容"), StringLength(600, ErrorMessage = "任务内容最多 600 字")]
    public string Title { get; init; } = "";

    [Display(Name = "牵头单位（用、或换行分开）")]
    public IReadOnlyList<string> Lead { get; init; } = [];

    [Display(Name = "配合单位（用、或换行分开）")]
    public IReadOnlyList<string> Support { get; init; } = [];

    /// <inheritdoc />
    public override string Heading => Title;

    /// <inheritdoc />
    public override string Summary =>
        (Lead.Count == 0 ? "" : $"牵头：{string.Join('、', Lead)}") + (Support.Count == 0 ? "" : $"　配合：{string.Join('、', Support)}");

    /// <inheritdoc />
    public override string? Doubt => Lead.Count == 0 ? "没有牵头单位" : null;

    /// <inheritdoc />
    public override FindingFields Over(FindingFields before) => before is TaskFields old && Lead.Count == 0 && Support.Count == 0
        ? this with { Lead = old.Lead, Support = old.Support }
        : this;

    /// <inheritdoc />
    public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Lead.Concat(Support).Any(name => string.IsNullOrWhiteSpace(name) || name.Length > 120))
        {
            yield return new ValidationResult("单位名称不能为空，且最多 120 字", [nameof(Lead)]);
        }
    }
}
