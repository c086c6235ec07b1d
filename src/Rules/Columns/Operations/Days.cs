using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Evaluation;

namespace Chuangpu.Rules.Columns.Operations;

/// <summary>The year or month of a day.</summary>
internal sealed record PartOfDay(int Space, CalendarFunction Function, int Operand) : Operation(Space)
{
    public override void Run(Worker worker, Rows rows, Register into)
    {
        var days = worker.Get(Operand, rows);
        into.TakeStates(days, rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var day = DateOnly.FromDayNumber((int)days.Values[i]);
            into.Values[i] = Function == CalendarFunction.Year ? day.Year : day.Month;
        }
        into.Most = 9999;
    }
}

/// <summary>Days, months or years from one day to another, in base units.</summary>
internal sealed record BetweenDays(int Space, CalendarFunction Function, int From, int To) : Operation(Space)
{
    public override void Run(Worker worker, Rows rows, Register into)
    {
        var (from, to) = (worker.Get(From, rows), worker.Get(To, rows));
        into.TakeStates(from, to, rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            into.Values[i] = Function == CalendarFunction.DaysBetween
                ? to.Values[i] - from.Values[i]
                : Calendar.Between(Function, DateOnly.FromDayNumber((int)from.Values[i]), DateOnly.FromDayNumber((int)to.Values[i]));
        }
        into.Most = (ulong)DateOnly.MaxValue.DayNumber;
    }
}

/// <summary>A day so many days or months later.</summary>
internal sealed record LaterDay(int Space, CalendarFunction Function, int Operand, int By) : Operation(Space)
{
    public override void Run(Worker worker, Rows rows, Register into)
    {
        var days = worker.Get(Operand, rows);
        into.TakeStates(days, rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            if (Calendar.Add(Function, DateOnly.FromDayNumber((int)days.Values[i]), By) is { } later)
            {
                into.Values[i] = later.DayNumber;
                continue;
            }
            into.Values[i] = 0;
            if (days.StateAt(i) == Known.Yes)
                into.SetState(i, Known.Missing, rows.Count);
        }
        into.Most = (ulong)DateOnly.MaxValue.DayNumber;
    }
}
