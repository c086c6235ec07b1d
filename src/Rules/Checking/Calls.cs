using System.Collections.Immutable;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Syntax;
using Chuangpu.Rules.Types;

namespace Chuangpu.Rules.Checking;

internal enum Rounding
{
    HalfUp, Down, Up,
}

/// <summary>To a multiple of the step, which is in base units.</summary>
internal sealed record RoundNode(SourceSpan Span, RuleType Type, Rounding Rounding, TypedNode Operand, Number Step) : TypedNode(Span, Type)
{
    public override IEnumerable<TypedNode> Parts => [Operand];
}

internal sealed record AbsoluteNode(SourceSpan Span, RuleType Type, TypedNode Operand) : TypedNode(Span, Type)
{
    public override IEnumerable<TypedNode> Parts => [Operand];
}

/// <summary>The largest or smallest of several numbers.</summary>
internal sealed record ExtremeNode(SourceSpan Span, RuleType Type, bool Largest, ImmutableArray<TypedNode> Operands) : TypedNode(Span, Type)
{
    public override IEnumerable<TypedNode> Parts => Operands;
}

/// <summary>What the calendar says about one or two operands.</summary>
internal sealed record CalendarNode(SourceSpan Span, RuleType Type, CalendarFunction Function, ImmutableArray<TypedNode> Operands) : TypedNode(Span, Type)
{
    public override IEnumerable<TypedNode> Parts => Operands;
}

internal enum CalendarFunction
{
    Year, Month, FirstDay, LastDay, DaysBetween, MonthsBetween, YearsBetween, AddMonths, AddDays,
}

internal enum AggregateKind
{
    Count, Sum, Largest, Smallest, Mean, Any,
}

/// <summary>Over the records of a list that pass the filter, of the item each of them gives.</summary>
internal sealed record RecordsAggregateNode(SourceSpan Span, RuleType Type, AggregateKind Kind, FactNode List, TypedNode? Filter, TypedNode? Item)
    : TypedNode(Span, Type)
{
    public override IEnumerable<TypedNode> Parts => new[] { List, Filter, Item }.OfType<TypedNode>();
}

/// <summary>Over one fact in several periods.</summary>
internal sealed record SeriesAggregateNode(SourceSpan Span, RuleType Type, AggregateKind Kind, ImmutableArray<FactNode> Items) : TypedNode(Span, Type)
{
    public override IEnumerable<TypedNode> Parts => Items;
}
