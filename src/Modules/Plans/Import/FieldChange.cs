namespace Chuangpu.Plans.Import;

/// <summary>One field of an item before and after.</summary>
/// <param name="Label">The field.</param>
/// <param name="Before">What the register holds.</param>
/// <param name="After">What the new version says.</param>
public sealed record FieldChange(string Label, string Before, string After);
