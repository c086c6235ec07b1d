using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Regions;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Source;
using Chuangpu.Plans.Tasks;
using Chuangpu.Statistics.Progress;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Register;

/// <summary>The plans the actor may know of, with how their goals and tasks stand today. A few queries however many plans there are.</summary>
public sealed class ListPlans(ChuangpuDb db, ReadGoals goals, RegionDirectory regions, TimeProvider clock) : IUseCase
{
    /// <summary>Which plans; null asks nothing.</summary>
    public sealed record Request(string? Text = null, string? RegionCode = null, RegionLevel? Level = null, PlanStatus? Status = null, string? Period = null);

    public async Task<IReadOnlyList<PlanRow>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var query = db.Set<Plan>().AsNoTracking();
        if (!string.IsNullOrWhiteSpace(request.Text))
        {
            var text = request.Text.Trim();
            query = query.Where(p => p.Title.Contains(text) || p.DocumentNumber!.Contains(text) || p.Issuer!.Contains(text));
        }

        if (request.RegionCode is { Length: 6 } code)
        {
            var prefix = RegionCode.PrefixOf(code);
            query = query.Where(p => p.RegionCode.StartsWith(prefix));
        }

        if (request.Status is { } status)
        {
            query = query.Where(p => p.Status == status);
        }

        var plans = (await query.OrderByDescending(p => p.StartYear).ThenBy(p => p.RegionCode).ThenBy(p => p.Title).ToListAsync(cancellation))
            .Where(p => request.Level is null || LevelOf(p) == request.Level)
            .Where(p => string.IsNullOrEmpty(request.Period) || p.Period == request.Period).ToList();
        var ids = plans.ConvertAll(p => p.Id);
        var names = await regions.NamesAsync(plans.Select(p => p.RegionCode), cancellation);
        var standing = (await goals.HandleAsync(g => ids.Contains(g.PlanId) && g.SameAsId == null, cancellation: cancellation)).ToLookup(g => g.Goal.PlanId);
        var tasks = (await db.Set<PlanTask>().Where(t => ids.Contains(t.PlanId) && t.RemovedOn == null)
            .Select(t => new { t.PlanId, t.State, t.DueOn }).ToListAsync(cancellation)).ToLookup(t => t.PlanId);
        var versions = await db.Set<PlanVersion>().Where(v => ids.Contains(v.PlanId)).GroupBy(v => v.PlanId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        var today = clock.Today();
        return [.. plans.Select(p => new PlanRow
        {
            Plan = p,
            RegionName = names[p.RegionCode],
            Level = LevelOf(p),
            Goals = standing[p.Id].Count(),
            GoalsReached = standing[p.Id].Count(g => g.Progress.State == ProgressState.Completed),
            GoalsBehind = standing[p.Id].Count(g => g.Progress.State.IsLate()),
            GoalsUnknown = standing[p.Id].Count(g => g.Progress.State == ProgressState.NoData),
            Tasks = tasks[p.Id].Count(),
            TasksDone = tasks[p.Id].Count(t => t.State == TaskState.Finished),
            TasksLate = tasks[p.Id].Count(t => TaskLateness.IsLate(t.State, t.DueOn, p.EndYear, today)),
            Versions = versions.GetValueOrDefault(p.Id),
        })];
    }

    /// <summary>The region and period of every plan the actor may know of, for the conditions of the list.</summary>
    public async Task<IReadOnlyList<(string RegionCode, string Period)>> PlacesAsync(CancellationToken cancellation = default) =>
        [.. (await db.Set<Plan>().Select(p => new { p.RegionCode, p.StartYear, p.EndYear }).Distinct().ToListAsync(cancellation)).Select(p => (p.RegionCode, $"{p.StartYear}–{p.EndYear}"))];

    /// <summary>The level a plan's region stands on, by the structure of its code.</summary>
    public static RegionLevel LevelOf(Plan plan) => RegionCode.PrefixOf(plan.RegionCode).Length switch
    {
        0 => RegionLevel.National,
        2 => RegionLevel.Province,
        4 => RegionLevel.Prefecture,
        _ => RegionLevel.County,
    };
}
