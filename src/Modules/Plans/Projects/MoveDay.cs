using Chuangpu.Kernel.Results;

namespace Chuangpu.Plans.Projects;

/// <summary>The day of a move: not after today, and not before the move it follows.</summary>
internal static class MoveDay
{
    public static Problem? Refuses(PoolProject project, DateOnly day, DateOnly today, string field)
    {
        if (day > today)
        {
            return new Problem("project.day", "日期晚于今天，请在变更发生后再登记。", field);
        }

        return project.Moves.Max(m => (DateOnly?)m.On) is { } last && day < last
            ? new Problem("project.day", $"日期早于上一次变更（{last:yyyy-MM-dd}），请核对。", field)
            : null;
    }
}
