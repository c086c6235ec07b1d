using System.Linq.Expressions;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Plans.Adjustments;
using Chuangpu.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Goals;

/// <summary>Goals with their path and progress, today or as of a past day. One reading for the register, the list, the goal's page and the alignment.</summary>
public sealed class ReadGoals(ChuangpuDb db, LaterAdjustments adjustments, IStatistics statistics, TimeProvider clock) : IUseCase
{
    /// <param name="which">Which goals, within what the actor may see.</param>
    /// <param name="asOf">A past day, or null for today.</param>
    /// <param name="upTo">The year at whose end they stood, by what was known on the day; null for the day itself.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<IReadOnlyList<GoalStanding>> HandleAsync(Expression<Func<Goal, bool>> which, DateOnly? asOf = null, int? upTo = null, CancellationToken cancellation = default)
    {
        var day = asOf ?? clock.Today();
        var found = await db.Set<Goal>().AsNoTrackingWithIdentityResolution().AsSplitQuery()
            .Include(g => g.Plan).Include(g => g.Values).Include(g => g.PathPoints).Include(g => g.Judgements)
            .Where(which).Where(g => g.RemovedOn == null || g.RemovedOn > day)
            .OrderBy(g => g.PlanId).ThenBy(g => g.Place.Start == null).ThenBy(g => g.Place.Start).ThenBy(g => g.Id)
            .ToListAsync(cancellation);
        var goals = asOf is null ? found : (await adjustments.AfterAsync([.. found.Select(g => g.PlanId).Distinct()], day, cancellation)).Undo(found);
        var sources = await SourcesAsync(goals, cancellation);
        var measured = await MeasuredAsync(goals, sources, asOf, cancellation);
        // What was entered on the day itself was known on it.
        var known = asOf?.AddDays(1).StartInUtc() ?? DateTime.MaxValue;
        if (upTo is { } year && new DateOnly(year, 12, 31) is var last && last < day)
        {
            day = last;
        }

        return
        [
            .. goals.Select(g => sources[g.SameAsId ?? g.Id] switch
            {
                { IndicatorCode: { } code } => Measured(g, measured.GetValueOrDefault(new(code, g.Plan.RegionCode)) ?? [], known, upTo, day),
                var entered => Standing(g, entered.Values, known, upTo, day),
            }),
        ];
    }

    // Where the values of each goal are kept: at itself, or at the first mention of the same.
    private async Task<Dictionary<Guid, Goal>> SourcesAsync(IReadOnlyList<Goal> goals, CancellationToken cancellation)
    {
        var sources = goals.ToDictionary(g => g.Id);
        var elsewhere = goals.Select(g => g.SameAsId).OfType<Guid>().Where(first => !sources.ContainsKey(first)).Distinct().ToList();
        foreach (var first in elsewhere.Count == 0 ? [] : await db.Set<Goal>().AsNoTracking().Include(g => g.Values).Where(g => elsewhere.Contains(g.Id)).ToListAsync(cancellation))
        {
            sources.Add(first.Id, first);
        }

        return sources;
    }

    private async Task<IReadOnlyDictionary<StatisticSeries, IReadOnlyList<StatisticYear>>> MeasuredAsync(
        IEnumerable<Goal> goals, Dictionary<Guid, Goal> sources, DateOnly? asOf, CancellationToken cancellation)
    {
        List<StatisticSeries> series =
        [
            .. goals.Select(g => (sources[g.SameAsId ?? g.Id].IndicatorCode, g.Plan.RegionCode)).Where(s => s.IndicatorCode is not null)
                .Distinct().Select(s => new StatisticSeries(s.IndicatorCode!, s.RegionCode)),
        ];
        return series.Count == 0 ? new Dictionary<StatisticSeries, IReadOnlyList<StatisticYear>>() : await statistics.ReadAsync(series, asOf, cancellation);
    }

    private static GoalStanding Measured(Goal goal, IReadOnlyList<StatisticYear> figures, DateTime known, int? upTo, DateOnly day) =>
        Standing(goal, StatisticValues.Of(goal, GoalTerms.Of(goal, goal.Plan.StartYear, goal.Plan.EndYear), figures), known, upTo, day) with { Figures = upTo is null ? figures : [.. figures.Where(f => f.Year <= upTo)] };

    private static GoalStanding Standing(Goal goal, IEnumerable<GoalValue> all, DateTime known, int? upTo, DateOnly day)
    {
        List<GoalValue> entered = [.. all.Where(v => v.EnteredAt < known)];
        var values = entered.Where(v => upTo is null || v.Year <= upTo).OrderByDescending(v => v.Year).ThenByDescending(v => v.EnteredAt).ThenByDescending(v => v.Id).ToList();
        List<YearValue> counted = [.. values.DistinctBy(v => v.Year).Select(v => new YearValue(v.Year, v.Value, v.Met))];
        var set = goal.PathPoints.Where(p => p.SetAt < known).OrderByDescending(p => p.SetAt).ThenByDescending(p => p.Id).DistinctBy(p => p.Year)
            .Where(p => p.Value is not null).ToDictionary(p => p.Year, p => p.Value!.Value);
        var terms = GoalTerms.Of(goal, goal.Plan.StartYear, goal.Plan.EndYear);
        (int, decimal)? first = counted is [.., var earliest] ? (earliest.Year, earliest.Value) : null;
        var path = GoalPath.Of(terms, set, first);
        return new GoalStanding(goal, terms, path, GoalProgress.Of(terms, path, counted, day), values)
        {
            // What a person judged when a later year's value was there already says nothing of this one.
            Judgement = goal.Judgements.Where(j => j.At < known && (upTo is null || !entered.Exists(v => v.Year > upTo && v.EnteredAt <= j.At))).MaxBy(j => (j.At, j.Id)) is { State: not null } judged ? judged : null,
        };
    }
}
