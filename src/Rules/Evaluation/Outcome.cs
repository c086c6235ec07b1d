using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Units;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Evaluation;

/// <summary>What a rule came to.</summary>
/// <param name="Value">In base units; may be unknown or within bounds.</param>
/// <param name="Type">Its type, with the unit it is shown in.</param>
public sealed record Outcome(Value Value, RuleType Type)
{
    /// <summary>Known, missing facts, open within bounds, or not computable.</summary>
    public OutcomeState State => Value switch
    {
        UnknownValue { Gaps.Faults.Count: > 0 } => OutcomeState.NotComputable,
        UnknownValue { Gaps.Missing.Count: > 0 } or RangeValue { Gaps.Missing.Count: > 0 } => OutcomeState.Missing,
        UnknownValue or RangeValue => OutcomeState.Open,
        _ => OutcomeState.Known,
    };

    /// <summary>The missing facts that keep it from being known.</summary>
    public IReadOnlyList<Dependency> Missing => Numeric.GapsOf(Value).Missing;

    /// <summary>Why it cannot be computed.</summary>
    public IReadOnlyList<Fault> Faults => Numeric.GapsOf(Value).Faults;

    /// <summary>The exact number in base units; null when it is none or not known exactly.</summary>
    public Number? Number => (Value as NumberValue)?.Number;

    /// <summary>是 or 否; null when it is neither for certain.</summary>
    public bool? YesNo => (Value as YesNoValue)?.Holds;

    /// <summary>The number in a unit, to the nearest decimal; null when it is not known exactly or measures something else.</summary>
    public decimal? In(Unit unit) => Number is { } number && Type is RuleType.QuantityType quantity && quantity.Unit.Measures(unit)
        ? (number / unit.Scale).ToDecimal()
        : null;

    /// <summary>As shown to a user: 6.5%, 待补充（缺少…）, 无法计算（除数为 0）.</summary>
    public override string ToString() => ValueText.Of(Value, Type);
}
