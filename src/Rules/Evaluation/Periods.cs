using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Evaluation;

/// <summary>Whether days and periods lie within others.</summary>
internal static class Periods
{
    public static Value Within(Value operand, Value first, Value last)
    {
        if (Numeric.Fault(operand, first, last) is { } fault)
            return fault;
        if (first is not PeriodValue from || last is not PeriodValue to)
            return new UnknownValue(Numeric.GapsOf(operand).And(Numeric.GapsOf(first)).And(Numeric.GapsOf(last)));
        return operand switch
        {
            DateValue date => Value.Of(Within(date.Date, date.Date, from.Period, to.Period)),
            PeriodValue period => Value.Of(Within(period.Period.First, period.Period.Last, from.Period, to.Period)),
            _ => new UnknownValue(Numeric.GapsOf(operand)),
        };
    }

    private static bool Within(DateOnly start, DateOnly end, Period from, Period to) => start >= from.First && end <= to.Last;
}
