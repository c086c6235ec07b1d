using Chuangpu.Rules.Syntax;

namespace Chuangpu.Rules.Evaluation;

/// <summary>One step of an explained evaluation.</summary>
/// <param name="Span">The part of the rule's source it belongs to.</param>
/// <param name="Source">That part, as written.</param>
/// <param name="Words">What happened, in words and numbers: 1,200万元 / 2亿元 = 6%.</param>
/// <param name="Result">What came of it, as shown.</param>
/// <param name="Parts">The steps it rests on, in the order written; of a long list only the first records.</param>
public sealed record Step(SourceSpan Span, string Source, string Words, string Result, IReadOnlyList<Step> Parts)
{
    // For the words of the step above.
    internal Values.Value? Value { get; init; }
}
