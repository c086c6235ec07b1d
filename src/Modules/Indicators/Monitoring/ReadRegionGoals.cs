using Chuangpu.Indicators.Catalogue;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Plans.Contracts;
using Chuangpu.Statistics.Progress;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Monitoring;

/// <summary>Every goal of a region's plans in force with its outlook, worst first.</summary>
public sealed class ReadRegionGoals(ChuangpuDb db, IPlanGoals goals, CurrentActor current, TimeProvider clock) : IUseCase
{
    private static readonly ProgressState[] WorstFirst =
        [ProgressState.SeverelyBehind, ProgressState.Behind, ProgressState.NoData, ProgressState.OnTrack, ProgressState.Ahead, ProgressState.Completed];

    /// <summary>Reads; null when the region lies outside what the actor may see.</summary>
    /// <param name="regionCode">Six digits.</param>
    /// <param name="asOf">A past day, or null for today.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    public async Task<IReadOnlyList<GoalOutlook>?> HandleAsync(string regionCode, DateOnly? asOf = null, CancellationToken cancellation = default)
    {
        if (!current.Actor.Scope.Covers(regionCode))
        {
            return null;
        }

        var asked = await goals.ReadAsync(new PlanGoalQuery { RegionCode = regionCode, AsOf = asOf }, cancellation);
        var codes = asked.Select(g => g.Indicator).OfType<string>().Distinct().ToList();
        var indicators = await db.Set<Indicator>().AsNoTracking().Include(i => i.Definitions).Where(i => codes.Contains(i.Code)).ToDictionaryAsync(i => i.Code, cancellation);
        var day = asOf ?? clock.Today();
        return
        [
            .. asked.GroupBy(g => g.Indicator).SelectMany(g => g.Key is { } code && indicators.TryGetValue(code, out var indicator) ? Measured([.. g], indicator.On(day)) : g.Select(GoalOutlook.Entered))
                .OrderBy(o => Array.IndexOf(WorstFirst, o.Goal.State)).ThenBy(o => o.Chance ?? 2).ThenBy(o => o.Goal.WayShare - o.Goal.PlannedShare ?? 0).ThenBy(o => o.Goal.PlanTitle, StringComparer.Ordinal),
        ];
    }

    // All of one region and one indicator: one series carried on serves them all.
    private static IEnumerable<GoalOutlook> Measured(IReadOnlyList<PlanGoal> same, IndicatorDefinition definition)
    {
        var series = IndicatorSeries.Of(same[0].Figures, definition.Unit);
        var forecast = series.Forecast(same.Max(g => g.DueYear), definition.UpperLimit);
        return same.Select(g => GoalOutlook.Of(g, definition, series, forecast));
    }
}
