using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Numbers;

namespace Chuangpu.Rules.Syntax;

/// <summary>The smallest piece with a meaning.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">A name or a text without its quotes; the symbol of a number's unit.</param>
internal readonly record struct Token(TokenKind Kind, SourceSpan Span, string Text)
{
    public Number Number { get; init; }

    public DateOnly Date { get; init; }

    public Period Period { get; init; }

    /// <summary>Whether it is the first on its line.</summary>
    public bool StartsLine { get; init; }

    /// <summary>Whether a name stood in 【】.</summary>
    public bool Quoted { get; init; }
}
