using Chuangpu.Indicators.Catalogue;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Modules;
using Chuangpu.Plans.Contracts;

namespace Chuangpu.Indicators.Monitoring;

/// <summary>An indicator in a region, carried on to the latest year a plan asks something of it, with the goals that do.</summary>
public sealed class ReadIndicatorOutlook(IPlanGoals goals, IStatistics statistics, CurrentActor current) : IUseCase
{
    // Where no plan asks for anything, the next years are still worth a look.
    private const int YearsWithoutGoal = 3;

    /// <summary>Reads; null when the region lies outside what the actor may see.</summary>
    /// <param name="definition">The indicator as it is counted on the day.</param>
    /// <param name="regionCode">Six digits.</param>
    /// <param name="asOf">A past day, or null for today.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    public async Task<IndicatorOutlook?> HandleAsync(IndicatorDefinition definition, string regionCode, DateOnly? asOf = null, CancellationToken cancellation = default)
    {
        if (!current.Actor.Scope.Covers(regionCode))
        {
            return null;
        }

        var asked = await goals.ReadAsync(new PlanGoalQuery { RegionCode = regionCode, Indicator = definition.IndicatorCode, AsOf = asOf }, cancellation);
        var outlook = await OfAsync(definition, regionCode, asked, asOf, cancellation);
        var sentences = await goals.SentencesAsync([.. asked.Select(g => g.Id)], cancellation);
        return outlook with { Goals = [.. outlook.Goals.Select(g => g with { Sentence = sentences.GetValueOrDefault(g.Goal.Id) })] };
    }

    /// <summary>The same of goals that were read already, without their sentences.</summary>
    /// <param name="definition">The indicator as it is counted on the day.</param>
    /// <param name="regionCode">Six digits.</param>
    /// <param name="asked">The goals of the region's plans in force that the indicator measures.</param>
    /// <param name="asOf">A past day, or null for today.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    internal async Task<IndicatorOutlook> OfAsync(IndicatorDefinition definition, string regionCode, IReadOnlyList<PlanGoal> asked, DateOnly? asOf, CancellationToken cancellation)
    {
        var code = definition.IndicatorCode;
        var figures = asked.Count > 0 ? asked[0].Figures : (await statistics.ReadAsync([new(code, regionCode)], asOf, cancellation)).GetValueOrDefault(new(code, regionCode)) ?? [];
        var series = IndicatorSeries.Of(figures, definition.Unit);
        var (latest, due) = (series.Latest?.Year ?? 0, asked.Select(g => g.DueYear).DefaultIfEmpty().Max());
        var forecast = series.Forecast(due > latest ? due : latest + YearsWithoutGoal, definition.UpperLimit);
        return new(series, forecast, [.. asked.OrderBy(g => g.DueYear).ThenBy(g => g.PlanTitle, StringComparer.Ordinal).Select(g => GoalOutlook.Of(g, definition, series, forecast))]);
    }
}
