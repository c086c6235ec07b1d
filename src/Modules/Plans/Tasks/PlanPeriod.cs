using Chuangpu.Plans.Register;

namespace Chuangpu.Plans.Tasks;

/// <summary>The days of a plan's period, for tasks that name none of their own.</summary>
public static class PlanPeriod
{
    /// <summary>The first day of the plan's first year.</summary>
    public static DateOnly FirstDay(this Plan plan) => new(plan.StartYear, 1, 1);

    /// <summary>The last day of the plan's last year.</summary>
    public static DateOnly LastDay(this Plan plan) => new(plan.EndYear, 12, 31);
}
