using Chuangpu.Plans.Tasks;

namespace Chuangpu.Plans.Register;

/// <summary>Whether a task counts as late in a plan's summary: reported behind, or past its last day and not finished.</summary>
public static class TaskLateness
{
    /// <param name="state">As last confirmed.</param>
    /// <param name="dueOn">Its last day, or null for the end of the plan.</param>
    /// <param name="endYear">Last year of the plan.</param>
    /// <param name="day">The day asked about.</param>
    public static bool IsLate(TaskState state, DateOnly? dueOn, int endYear, DateOnly day) =>
        PlanTask.StateOn(state, dueOn ?? new DateOnly(endYear, 12, 31), day) == TaskState.Behind;
}
