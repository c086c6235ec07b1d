namespace Chuangpu.Reading.Formats.Pdf;

/// <summary>A straight line of a table's grid: level from From to To at height At, or upright from From to To at the place At.</summary>
internal readonly record struct PdfRule(bool IsLevel, double At, double From, double To);
