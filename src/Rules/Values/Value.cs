using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Types;

namespace Chuangpu.Rules.Values;

/// <summary>
/// What a fact or an expression comes to. Numbers are in base units: money in 元, shares as fractions, durations in months
/// or days. Not knowing is a value too (<see cref="UnknownValue"/>), never 0 and never 否.
/// </summary>
public abstract record Value
{
    /// <summary>Nothing was entered.</summary>
    public static Value Missing { get; } = new UnknownValue(Gaps.None);

    /// <summary>是.</summary>
    public static Value Yes { get; } = new YesNoValue(true);

    /// <summary>否.</summary>
    public static Value No { get; } = new YesNoValue(false);

    /// <summary>A number in base units.</summary>
    public static Value Of(Number number) => new NumberValue(number);

    /// <summary>A number as it was entered, in the fact's own unit.</summary>
    public static Value Of(decimal entered, Fact fact) => new NumberValue(entered * ScaleOf(fact));

    /// <summary>A number known only within bounds, in the fact's own unit, such as an expert's 7 to 8 points.</summary>
    public static Value Between(decimal least, decimal most, Fact fact) =>
        least == most ? Of(least, fact) : new RangeValue(Math.Min(least, most) * ScaleOf(fact), Math.Max(least, most) * ScaleOf(fact), Gaps.None);

    /// <summary>是 or 否.</summary>
    public static Value Of(bool yes) => yes ? Yes : No;

    /// <summary>A text.</summary>
    public static Value Of(string text) => new TextValue(text);

    /// <summary>A day.</summary>
    public static Value Of(DateOnly date) => new DateValue(date);

    /// <summary>A period.</summary>
    public static Value Of(Period period) => new PeriodValue(period);

    /// <summary>Records, each with its values in the order of the shape's fields.</summary>
    public static Value Of(IReadOnlyList<IReadOnlyList<Value>> records) => new RecordsValue(records);

    private static Number ScaleOf(Fact fact) => fact.Type is RuleType.QuantityType quantity ? quantity.Unit.Scale : Number.One;
}
