using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Numbers;

namespace Chuangpu.Rules.Syntax;

/// <summary>The smallest piece with a meaning.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">A name or a text without its quotes; the symbol of a number's unit.</param>
internal readonly record struct Token(TokenKind Kind, SourceSpan Span, string Text)
{
    // A boxed number, day or period: few tokens have one, and all are copied.
    private object? Held { get; init; }

    public Number Number => (Number)Held!;

    public DateOnly Date => (DateOnly)Held!;

    public Period Period => (Period)Held!;

    /// <summary>Whether it is the first on its line.</summary>
    public bool StartsLine { get; init; }

    /// <summary>Whether a name stood in 【】.</summary>
    public bool Quoted { get; init; }

    public static Token Of(SourceSpan span, Number number, string unit) => new(TokenKind.Number, span, unit) { Held = number };

    public static Token Of(SourceSpan span, DateOnly date) => new(TokenKind.Date, span, "") { Held = date };

    public static Token Of(SourceSpan span, Period period) => new(TokenKind.Period, span, "") { Held = period };
}
