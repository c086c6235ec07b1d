using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Plans.Import;

/// <summary>What a named project says.</summary>
public sealed record ProjectFields : FindingFields
{
    [Display(Name = "项目名称"), Required(ErrorMessage = "请填写项目名称"), StringLength(300, ErrorMessage = "项目名称最多 300 字")]
    public string Name { get; init; } = "";

    [Display(Name = "承担单位"), StringLength(300, ErrorMessage = "承担单位最多 300 字")]
    public string Actors { get; init; } = "";

    [Display(Name = "做什么（建设、实施等）"), StringLength(30, ErrorMessage = "最多 30 字")]
    public string Verb { get; init; } = "";

    /// <inheritdoc />
    public override string Heading => Name;

    /// <inheritdoc />
    public override string Summary => string.Join('　', new[] { Verb, Actors }.Where(x => x.Length > 0));

    /// <inheritdoc />
    public override FindingFields Over(FindingFields before) => before is ProjectFields old
        ? this with { Actors = Actors.Length == 0 ? old.Actors : Actors, Verb = Verb.Length == 0 ? old.Verb : Verb }
        : this;
}
