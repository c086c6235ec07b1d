using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Syntax;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Evaluation;

/// <summary>Days, months and years of the Gregorian calendar.</summary>
internal static class Calendar
{
    public static Value Calculate(CalendarFunction function, IReadOnlyList<Value> operands, SourceSpan span)
    {
        if (Numeric.Fault([.. operands]) is { } fault)
            return fault;
        return operands switch
        {
            [DateValue date] => Value.Of(function == CalendarFunction.Year ? date.Date.Year : (Number)date.Date.Month),
            [PeriodValue period] => Value.Of(function == CalendarFunction.FirstDay ? period.Period.First : period.Period.Last),
            [DateValue from, DateValue to] => Value.Of((Number)Between(function, from.Date, to.Date)),
            [DateValue from, NumberValue by] => Add(function, from.Date, by.Number, span),
            _ => new UnknownValue(operands.Aggregate(Gaps.None, (gaps, o) => gaps.And(Numeric.GapsOf(o)))),
        };
    }

    /// <summary>In base units: days, or months.</summary>
    public static int Between(CalendarFunction function, DateOnly from, DateOnly to) => function switch
    {
        CalendarFunction.DaysBetween => to.DayNumber - from.DayNumber,
        CalendarFunction.MonthsBetween => FullMonths(from, to),
        _ => FullMonths(from, to) / 12 * 12,
    };

    private static Value Add(CalendarFunction function, DateOnly from, Number by, SourceSpan span)
    {
        if (!by.IsWhole)
            return Faults.BrokenMonths(span);
        if (by.Abs() > 4_000_000)
            return Faults.OutsideCalendar(span);
        return Add(function, from, (int)by.Numerator) is { } later ? Value.Of(later) : Faults.OutsideCalendar(span);
    }

    /// <summary>So many days or months later; null outside the calendar.</summary>
    public static DateOnly? Add(CalendarFunction function, DateOnly from, int count)
    {
        if (function == CalendarFunction.AddDays)
            return (long)from.DayNumber + count is >= 0 and <= 3_652_058 and var day ? DateOnly.FromDayNumber((int)day) : null;
        var months = (from.Year * 12L) + from.Month - 1 + count;
        return months is >= 12 and < 120_000 ? from.AddMonths(count) : null;
    }

    // As many as can be added to the earlier day without passing the later one.
    private static int FullMonths(DateOnly from, DateOnly to)
    {
        if (to < from)
            return -FullMonths(to, from);
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        return from.AddMonths(months) > to ? months - 1 : months;
    }
}
