namespace Chuangpu.Rules.Syntax;

/// <summary>A stretch of a rule's source.</summary>
/// <param name="Start">Index of the first character, from 0.</param>
/// <param name="Length">Number of characters; 0 for a place between two.</param>
public readonly record struct SourceSpan(int Start, int Length)
{
    /// <summary>The index behind the last character.</summary>
    public int End => Start + Length;

    /// <summary>The shortest stretch that holds both.</summary>
    public SourceSpan To(SourceSpan other) => new(Start, Math.Max(0, other.End - Start));
}
