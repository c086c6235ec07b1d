namespace Chuangpu.Kernel.Texts;

/// <summary>A line of a text that is not blank, cut into segments.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last, without the line end.</param>
/// <param name="Segments">Without gaps, from start to end.</param>
public sealed record TextParagraph(int Start, int End, IReadOnlyList<TextSegment> Segments);
