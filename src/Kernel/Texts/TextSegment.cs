namespace Chuangpu.Kernel.Texts;

/// <summary>A run of text under the same marks.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Marks">The marks over it, the widest first; empty for plain text.</param>
public sealed record TextSegment(int Start, int End, IReadOnlyList<TextMark> Marks)
{
    /// <summary>The narrowest mark: the one a click means.</summary>
    public TextMark? Top => Marks is [.., var last] ? last : null;
}
