using System.Collections.Immutable;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Syntax;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Checking;

/// <summary>A value that stands in the source. A 0 without unit takes the unit of its neighbour.</summary>
internal sealed record Constant(SourceSpan Span, RuleType Type, Value Value, bool Unitless = false) : TypedNode(Span, Type);

/// <summary>A fact in one period.</summary>
internal sealed record FactNode(SourceSpan Span, RuleType Type, Dependency Dependency) : TypedNode(Span, Type);

/// <summary>A field of the record being looked at.</summary>
internal sealed record FieldNode(SourceSpan Span, RuleType Type, int Index, Dependency Dependency) : TypedNode(Span, Type);

/// <summary>Several values of one fact, one a period.</summary>
internal sealed record SeriesNode(SourceSpan Span, RuleType Type, ImmutableArray<FactNode> Items) : TypedNode(Span, Type)
{
    public override IEnumerable<TypedNode> Parts => Items;
}

/// <summary>One field of all records of a list.</summary>
internal sealed record FieldSeriesNode(SourceSpan Span, RuleType Type, FactNode List, FieldNode Field) : TypedNode(Span, Type)
{
    public override IEnumerable<TypedNode> Parts => [List];
}

/// <summary>A period seen from the period of evaluation: 上年.</summary>
internal sealed record PeriodNode(SourceSpan Span, Offset Offset) : TypedNode(Span, RuleType.Period);

/// <summary>From the first day of one period to the last of another: 近三年. Only behind 在.</summary>
internal sealed record PeriodSpanNode(SourceSpan Span, Offset First, Offset Last) : TypedNode(Span, new RuleType.SeriesType(RuleType.Period));
