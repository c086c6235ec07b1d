using Chuangpu.Plans.Contracts;

namespace Chuangpu.Assessment.Departments;

/// <summary>Tasks as they stood at the end of a year.</summary>
internal static class YearOfTasks
{
    /// <summary>The tasks when the year was over, or on the day of knowledge where that came first. Late from the day after the last is what was due on it and is not done.</summary>
    /// <param name="tasks">Where they are kept.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="year">The year.</param>
    /// <param name="asOf">The day up to which things are known.</param>
    /// <param name="cancellation">Stops.</param>
    public static Task<IReadOnlyList<PlanTaskStanding>> ReadYearAsync(this IPlanTasks tasks, Guid plan, int year, DateOnly asOf, CancellationToken cancellation) =>
        tasks.ReadAsync(plan, DayOf(year, asOf), asOf, cancellation);

    /// <summary>The day on which a year of tasks is looked at: the first after it, or the day of knowledge where that has not come.</summary>
    public static DateOnly DayOf(int year, DateOnly asOf) => new DateOnly(year + 1, 1, 1) is var over && over < asOf ? over : asOf;
}
