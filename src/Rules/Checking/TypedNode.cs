using Chuangpu.Rules.Syntax;
using Chuangpu.Rules.Types;

namespace Chuangpu.Rules.Checking;

/// <summary>A node whose names are facts and whose types agree; what both evaluators run. Deeper than the source by a few at most.</summary>
internal abstract record TypedNode(SourceSpan Span, RuleType Type)
{
    public virtual IEnumerable<TypedNode> Parts => [];
}
