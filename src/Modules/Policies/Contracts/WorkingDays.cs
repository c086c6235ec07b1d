namespace Chuangpu.Policies.Contracts;

/// <summary>Counts working days: Monday to Friday, except as the yearly notices say. A year without a notice is counted by the week alone, and said to be.</summary>
/// <param name="moved">Days that do not follow the week, and whether they are worked.</param>
/// <param name="known">The years whose notice is known.</param>
public sealed class WorkingDays(IReadOnlyDictionary<DateOnly, bool> moved, IReadOnlySet<int> known)
{
    /// <summary>Whether a day is worked.</summary>
    public bool IsWorked(DateOnly day) => moved.TryGetValue(day, out var worked) ? worked : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The last day of a period of working days; the day it starts from is not counted.</summary>
    /// <param name="from">Any day.</param>
    /// <param name="days">How many, 0 or more; 0 is the day itself.</param>
    public DateOnly Add(DateOnly from, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        while (days > 0)
        {
            from = from.AddDays(1);
            days -= IsWorked(from) ? 1 : 0;
        }

        return from;
    }

    /// <summary>How many working days lie after one day up to another, it included; below 0 when that day has passed.</summary>
    /// <param name="from">Not counted.</param>
    /// <param name="to">Counted.</param>
    public int Between(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            return -Between(to, from);
        }

        var days = 0;
        for (var day = from; day < to;)
        {
            day = day.AddDays(1);
            days += IsWorked(day) ? 1 : 0;
        }

        return days;
    }

    /// <summary>Which years between two days have no notice; their holidays are missing from the count.</summary>
    public IReadOnlyList<int> Unknown(DateOnly from, DateOnly to) => [.. Enumerable.Range(from.Year, Math.Max(0, to.Year - from.Year) + 1).Where(y => !known.Contains(y))];

    /// <summary>What to tell whoever relies on the count, or null.</summary>
    public string? Warning(DateOnly from, DateOnly to) => Unknown(from, to) is { Count: > 0 } years
        ? $"平台还没有 {string.Join("、", years)} 年的节假日安排，期限暂按周一至周五推算，请在“工作日历”中补充后核对。"
        : null;
}
