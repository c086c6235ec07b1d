using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Register;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Alignment;

/// <summary>How a plan's goals hang together with those above and below.</summary>
public sealed class ReadAlignment(ChuangpuDb db, ReadGoals goals, RegionDirectory regions) : IUseCase
{
    /// <summary>The lower goals under each goal of a plan, with the gap and the regions that are missing.</summary>
    public async Task<Result<Downward>> BelowAsync(Guid planId, CancellationToken cancellation = default)
    {
        if (await db.Set<Plan>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == planId, cancellation) is not { } plan)
        {
            return Problem.NotFound("该规划");
        }

        var uppers = await goals.HandleAsync(g => g.PlanId == planId && g.SameAsId == null, cancellation: cancellation);
        var links = await db.Set<GoalAlignment>().AsNoTracking().Where(a => a.UpperGoal.PlanId == planId).ToListAsync(cancellation);
        var lowerIds = links.ConvertAll(l => l.LowerGoalId);
        var lowers = (await goals.HandleAsync(g => lowerIds.Contains(g.Id), cancellation: cancellation)).ToDictionary(g => g.Goal.Id);
        // Development zones are no regions of their own in a sum of counties.
        var children = (await regions.ChildrenAsync(plan.RegionCode, cancellation: cancellation)).Where(r => r.Level != RegionLevel.Zone).ToList();
        var names = await regions.NamesAsync(lowers.Values.Select(l => l.Goal.Plan.RegionCode), cancellation);
        var byUpper = links.Where(l => lowers.ContainsKey(l.LowerGoalId)).ToLookup(l => l.UpperGoalId);
        return new Downward(plan, children, [.. uppers.Select(u => Below(u, [.. byUpper[u.Goal.Id]], lowers, children, names))]);
    }

    /// <summary>A plan's goals with the upper goals they serve, and suggestions for the rest.</summary>
    public async Task<Result<Upward>> AboveAsync(Guid planId, Guid? upperPlanId, CancellationToken cancellation = default)
    {
        if (await db.Set<Plan>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == planId, cancellation) is not { } plan)
        {
            return Problem.NotFound("该规划");
        }

        var above = Ancestors(plan.RegionCode).ToList();
        var candidates = (await db.Set<Plan>().AsNoTracking().Where(p => above.Contains(p.RegionCode) && p.PublishedAt != null).ToListAsync(cancellation))
            .OrderByDescending(p => Overlap(p, plan)).ThenByDescending(p => p.RegionCode, StringComparer.Ordinal).ThenByDescending(p => p.StartYear).ToList();
        var upper = upperPlanId is { } wanted ? candidates.Find(p => p.Id == wanted) : candidates.FirstOrDefault();
        var mine = await goals.HandleAsync(g => g.PlanId == planId && g.SameAsId == null, cancellation: cancellation);
        var theirs = upper is null ? [] : await goals.HandleAsync(g => g.PlanId == upper.Id && g.SameAsId == null, cancellation: cancellation);
        var links = await db.Set<GoalAlignment>().AsNoTracking().Include(a => a.UpperGoal).ThenInclude(g => g.Plan)
            .Where(a => a.LowerGoal.PlanId == planId).ToListAsync(cancellation);
        return new Upward(plan, upper, candidates, theirs, [.. mine.Select(g =>
        {
            var own = links.FindAll(l => l.LowerGoalId == g.Goal.Id);
            return new UpwardRow(g, own, own.Exists(l => l.UpperGoal.PlanId == upper?.Id) ? [] : Suggestion.For(g.Terms, theirs));
        })]);
    }

    private static DownwardRow Below(GoalStanding upper, List<GoalAlignment> links, Dictionary<Guid, GoalStanding> lowers, List<Region> children, IReadOnlyDictionary<string, string> names)
    {
        var linked = links.Select(l => (Link: l, Goal: lowers[l.LowerGoalId])).OrderBy(l => l.Goal.Goal.Plan.RegionCode, StringComparer.Ordinal).ToList();
        var gap = AlignmentGap.Of(upper.Terms, [.. linked.Select(l => (l.Goal.Goal.Plan.RegionCode, l.Goal.Terms))]);
        var missing = children.Where(c => !linked.Exists(l => l.Goal.Goal.Plan.RegionCode == c.Code)).Select(c => c.Name).ToList();
        return new DownwardRow(upper, gap, [.. linked.Zip(gap.Parts, (l, part) => new LinkedGoal(l.Link, l.Goal, part, names[l.Goal.Goal.Plan.RegionCode]))], missing);
    }

    private static IEnumerable<string> Ancestors(string code)
    {
        for (var next = RegionCode.ParentOf(code); next is not null; next = RegionCode.ParentOf(next))
        {
            yield return next;
        }
    }

    private static int Overlap(Plan a, Plan b) => Math.Max(0, Math.Min(a.EndYear, b.EndYear) - Math.Max(a.StartYear, b.StartYear) + 1);

    /// <summary>A plan seen from above.</summary>
    public sealed record Downward(Plan Plan, IReadOnlyList<Region> Children, IReadOnlyList<DownwardRow> Rows);

    /// <summary>An upper goal with what stands below it.</summary>
    public sealed record DownwardRow(GoalStanding Upper, AlignmentGap Gap, IReadOnlyList<LinkedGoal> Lower, IReadOnlyList<string> MissingRegions);

    /// <summary>One lower goal linked.</summary>
    public sealed record LinkedGoal(GoalAlignment Link, GoalStanding Goal, GapPart Part, string RegionName);

    /// <summary>A plan seen from below.</summary>
    public sealed record Upward(Plan Plan, Plan? Upper, IReadOnlyList<Plan> Candidates, IReadOnlyList<GoalStanding> UpperGoals, IReadOnlyList<UpwardRow> Rows);

    /// <summary>A goal with the upper goals it serves.</summary>
    public sealed record UpwardRow(GoalStanding Goal, IReadOnlyList<GoalAlignment> Links, IReadOnlyList<Suggestion> Suggestions);
}
