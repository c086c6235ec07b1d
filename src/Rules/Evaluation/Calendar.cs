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
            [DateValue from, DateValue to] => Value.Of(Between(function, from.Date, to.Date)),
            [DateValue from, NumberValue by] => Add(function, from.Date, by.Number, span),
            _ => new UnknownValue(operands.Aggregate(Gaps.None, (gaps, o) => gaps.And(Numeric.GapsOf(o)))),
        };
    }

    /// <summary>In base units: days, or months.</summary>
    public static Number Between(CalendarFunction function, DateOnly from, DateOnly to) => function switch
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
        var count = (int)by.Numerator;
        if (function == CalendarFunction.AddDays)
            return (long)from.DayNumber + count is >= 0 and <= 3_652_058 and var day ? Value.Of(DateOnly.FromDayNumber((int)day)) : Faults.OutsideCalendar(span);
        var months = (from.Year * 12L) + from.Month - 1 + count;
        return months is >= 12 and < 120_000 ? Value.Of(from.AddMonths(count)) : Faults.OutsideCalendar(span);
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
