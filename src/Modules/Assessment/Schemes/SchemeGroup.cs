namespace Chuangpu.Assessment.Schemes;

/// <summary>Those who are ranked among themselves (分类分考).</summary>
/// <param name="Code">Stable and short, such as <c>c1</c>.</param>
/// <param name="Name">Such as 一类县区.</param>
/// <param name="Kind">What its members are.</param>
/// <param name="Members">In the order they are listed.</param>
public sealed record SchemeGroup(string Code, string Name, GroupKind Kind, IReadOnlyList<AssessedUnit> Members);
