using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Plans.Contracts;
using Chuangpu.Rules;

namespace Chuangpu.Indicators.Warnings;

/// <summary>Which goals a condition holds for today.</summary>
public sealed class MatchGoals(IPlanGoals goals, TimeProvider clock) : IUseCase
{
    /// <summary>Every goal of the region's plans with the answer: true, false, or null where a fact is missing.</summary>
    /// <param name="regionCode">The region.</param>
    /// <param name="condition">Was checked when the rule was saved.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<IReadOnlyList<(PlanGoal Goal, bool? Holds)>> HandleAsync(string regionCode, string condition, CancellationToken cancellation = default)
    {
        var check = Check.Read(condition, GoalFacts.Schema).Rule ?? throw new InvalidOperationException($"A condition that does not read was saved: {condition}");
        var today = clock.Today();
        return [.. (await goals.ReadAsync(new PlanGoalQuery { RegionCode = regionCode }, cancellation)).Select(g => (g, check.Evaluate(new GoalFacts(g, today)).YesNo))];
    }
}
