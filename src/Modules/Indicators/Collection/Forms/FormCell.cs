namespace Chuangpu.Indicators.Collection.Forms;

/// <summary>An indicator, or one member of its breakdown.</summary>
/// <param name="IndicatorCode">The indicator.</param>
/// <param name="MemberCode">The member, or null for the total.</param>
public readonly record struct FormCell(string IndicatorCode, string? MemberCode);
