using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Columns;

/// <summary>Days.</summary>
public sealed class DayColumn : ScaledColumn
{
    internal DayColumn(Fact fact, int count)
        : base(fact, count)
    {
    }

    /// <summary>Sets a day.</summary>
    /// <param name="row">The subject, or the record, from 0.</param>
    /// <param name="day">The day.</param>
    public void Set(int row, DateOnly day) => Put(row, day.DayNumber);

    /// <summary>Sets the first rows; null is missing.</summary>
    public void Fill(ReadOnlySpan<DateOnly?> days)
    {
        for (var row = 0; row < days.Length; row++)
        {
            if (days[row] is { } day)
                Set(row, day);
            else
                States[row] = Known.Missing;
        }
    }

    private protected override bool TryPut(int row, Value value)
    {
        if (value is not DateValue { Date: var day })
            return false;
        Set(row, day);
        return true;
    }

    private protected override Value Exact(int row) => Value.Of(DateOnly.FromDayNumber((int)Values[row]));
}
