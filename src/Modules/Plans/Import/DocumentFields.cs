using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Plans.Import;

/// <summary>What the promise of a document says.</summary>
public sealed record DocumentFields : FindingFields
{
    [Display(Name = "文件名称（不带书名号）"), Required(ErrorMessage = "请填写文件名称"), StringLength(200, ErrorMessage = "文件名称最多 200 字")]
    public string Title { get; init; } = "";

    [Display(Name = "做什么（制定、出台、修订等）"), Required(ErrorMessage = "请填写制定、出台或修订"), StringLength(30, ErrorMessage = "最多 30 字")]
    public string Verb { get; init; } = "制定";

    /// <inheritdoc />
    public override string Heading => $"《{Title}》";

    /// <inheritdoc />
    public override string Summary => Verb;
}
