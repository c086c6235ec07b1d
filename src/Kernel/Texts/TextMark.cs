namespace Chuangpu.Kernel.Texts;

/// <summary>A stretch of a text that is to be marked.</summary>
/// <param name="Key">What the mark stands for.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
public sealed record TextMark(Guid Key, int Start, int End);
