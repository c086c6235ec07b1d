using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Syntax;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Evaluation;

/// <summary>Takes what a module answers for a fact, and makes of it what may be calculated with.</summary>
internal static class FactReader
{
    public static Value Read(IFacts facts, Dependency dependency, SourceSpan span) =>
        Accept(facts.Get(dependency.Fact, dependency.Offset), dependency.Fact, dependency, span);

    public static Value Read(IReadOnlyList<Value> record, FieldNode field)
    {
        var shape = ((RuleType.RecordsType)field.Dependency.Fact.Type).Shape;
        return Accept(field.Index < record.Count ? record[field.Index] : Value.Missing, shape.Fields[field.Index], field.Dependency, field.Span);
    }

    private static Value Accept(Value value, Fact fact, Dependency dependency, SourceSpan span) => (value, fact.Type) switch
    {
        (NumberValue number, RuleType.QuantityType) when number.Number.IsDefined => value,
        (RangeValue { Low: not { IsDefined: false }, High: not { IsDefined: false } } range, RuleType.QuantityType) =>
            new Interval(range.Low, range.High, range.Gaps).ToValue(span),
        // What is itself computed brings its own reasons.
        (UnknownValue { Gaps.Faults.Count: > 0 } or UnknownValue { Gaps.Missing.Count: > 0 }, _) => value,
        (UnknownValue, RuleType.QuantityType) => new Interval(fact.Lowest, fact.Highest, Gaps.Of(dependency)).ToValue(span),
        (UnknownValue or null, _) => new UnknownValue(Gaps.Of(dependency)),
        (DateValue, _) when fact.Type == RuleType.Date => value,
        (PeriodValue, _) when fact.Type == RuleType.Period => value,
        (TextValue, _) when fact.Type == RuleType.Text => value,
        (YesNoValue, _) when fact.Type == RuleType.YesNo => value,
        (RecordsValue, RuleType.RecordsType) => value,
        _ => Faults.WrongKind(fact.Name, span),
    };
}
