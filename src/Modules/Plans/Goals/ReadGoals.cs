using System.Linq.Expressions;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Plans.Adjustments;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Goals;

/// <summary>Goals with their path and progress, today or as of a past day. One reading for the register, the list, the goal's page and the alignment.</summary>
public sealed class ReadGoals(ChuangpuDb db, LaterAdjustments adjustments, TimeProvider clock) : IUseCase
{
    /// <param name="which">Which goals, within what the actor may see.</param>
    /// <param name="asOf">A past day, or null for today.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<IReadOnlyList<GoalStanding>> HandleAsync(Expression<Func<Goal, bool>> which, DateOnly? asOf = null, CancellationToken cancellation = default)
    {
        var day = asOf ?? clock.Today();
        var found = await db.Set<Goal>().AsNoTrackingWithIdentityResolution().AsSplitQuery()
            .Include(g => g.Plan).Include(g => g.Values).Include(g => g.PathPoints)
            .Where(which).Where(g => g.RemovedOn == null || g.RemovedOn > day)
            .OrderBy(g => g.PlanId).ThenBy(g => g.Place.Start == null).ThenBy(g => g.Place.Start).ThenBy(g => g.Id)
            .ToListAsync(cancellation);
        var goals = asOf is null ? found : (await adjustments.AfterAsync([.. found.Select(g => g.PlanId).Distinct()], day, cancellation)).Undo(found);
        var values = await ValuesAsync(goals, cancellation);
        // What was entered on the day itself was known on it.
        var known = asOf?.AddDays(1).StartInUtc() ?? DateTime.MaxValue;
        return [.. goals.Select(g => Standing(g, values[g.SameAsId ?? g.Id], known, day))];
    }

    private async Task<ILookup<Guid, GoalValue>> ValuesAsync(IReadOnlyList<Goal> goals, CancellationToken cancellation)
    {
        var here = goals.Select(g => g.Id).ToHashSet();
        var elsewhere = goals.Where(g => g.SameAsId is { } first && !here.Contains(first)).Select(g => g.SameAsId!.Value).Distinct().ToList();
        var more = elsewhere.Count == 0 ? [] : await db.Set<GoalValue>().AsNoTracking().Where(v => elsewhere.Contains(v.GoalId)).ToListAsync(cancellation);
        return goals.SelectMany(g => g.Values).Concat(more).ToLookup(v => v.GoalId);
    }

    private static GoalStanding Standing(Goal goal, IEnumerable<GoalValue> all, DateTime known, DateOnly day)
    {
        var values = all.Where(v => v.EnteredAt < known).OrderByDescending(v => v.Year).ThenByDescending(v => v.EnteredAt).ThenByDescending(v => v.Id).ToList();
        List<YearValue> counted = [.. values.DistinctBy(v => v.Year).Select(v => new YearValue(v.Year, v.Value, v.Met))];
        var set = goal.PathPoints.Where(p => p.SetAt < known).OrderByDescending(p => p.SetAt).ThenByDescending(p => p.Id).DistinctBy(p => p.Year)
            .Where(p => p.Value is not null).ToDictionary(p => p.Year, p => p.Value!.Value);
        var terms = GoalTerms.Of(goal, goal.Plan.StartYear, goal.Plan.EndYear);
        (int, decimal)? first = counted is [.., var earliest] ? (earliest.Year, earliest.Value) : null;
        var path = GoalPath.Of(terms, set, first);
        return new GoalStanding(goal, terms, path, GoalProgress.Of(terms, path, counted, day), values);
    }
}
