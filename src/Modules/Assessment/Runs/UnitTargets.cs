using Chuangpu.Assessment.Schemes;
using Chuangpu.Assessment.Scoring;
using Chuangpu.Indicators.Contracts;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Plans.Contracts;
using Chuangpu.WebKit;

namespace Chuangpu.Assessment.Runs;

/// <summary>Finds the targets of units that the scheme does not state itself: the path of the unit's own plan, or what was handed down to it.</summary>
public sealed class UnitTargets(IPlanGoals goals, ITargetShares shares, TimeProvider clock) : IUseCase
{
    /// <summary>A unit's target.</summary>
    /// <param name="Value">In the item's unit.</param>
    /// <param name="Source">Where it comes from, in Chinese.</param>
    /// <param name="Href">Its page.</param>
    internal sealed record Own(decimal Value, string Source, string Href)
    {
        public bool IsDemo { get; init; }
    }

    /// <summary>The targets by the codes of item and unit; where there is none, the scheme's own holds.</summary>
    /// <param name="wanted">The items of units that have figures.</param>
    /// <param name="question">The run.</param>
    /// <param name="asOf">A past day, or null for today.</param>
    /// <param name="cancellation">Stops.</param>
    internal async Task<IReadOnlyDictionary<(string Item, string Unit), Own>> HandleAsync(
        IReadOnlyList<(SchemeItem Item, AssessedUnit Unit)> wanted, RunQuestion question, DateOnly? asOf, CancellationToken cancellation)
    {
        var targets = new Dictionary<(string, string), Own>();
        await OwnPlansAsync(targets, [.. wanted.Where(w => w.Item.Scoring?.TargetFrom == TargetOrigin.Plan)], question.DataYear, asOf, cancellation);
        await HandedDownAsync(targets, [.. wanted.Where(w => w.Item.Scoring?.TargetFrom == TargetOrigin.HandedDown)], question, asOf, cancellation);
        return targets;
    }

    private async Task OwnPlansAsync(Dictionary<(string, string), Own> targets, List<(SchemeItem Item, AssessedUnit Unit)> wanted, int year, DateOnly? asOf, CancellationToken cancellation)
    {
        if (wanted.Count == 0)
            return;
        var own = (await goals.ReadAsync(new PlanGoalQuery { RegionCodes = [.. wanted.Select(w => w.Unit.RegionCode).OfType<string>().Distinct()], AsOf = asOf }, cancellation)).ToLookup(g => (g.RegionCode, g.Indicator));
        foreach (var (item, unit) in wanted)
        {
            // What is growth is no level to be reached.
            if (own[(unit.RegionCode ?? "", item.Indicator)].FirstOrDefault(g => !g.IsGrowth && g.Path.ContainsKey(year)) is { } goal && UnitScale.Factor(goal.Unit, item.Unit) is { } factor)
                targets[(item.Code, unit.Key)] = new(goal.Path[year] * factor, $"{goal.PlanTitle}：{goal.Name}", goal.Href);
        }
    }

    private async Task HandedDownAsync(Dictionary<(string, string), Own> targets, List<(SchemeItem Item, AssessedUnit Unit)> wanted, RunQuestion question, DateOnly? asOf, CancellationToken cancellation)
    {
        if (wanted.Count == 0)
            return;
        var handed = await shares.ReadAsync([.. wanted.Select(w => w.Unit.RegionCode).OfType<string>().Distinct()], question.DataYear, asOf ?? clock.Today(), cancellation);
        var split = (await goals.ReadAsync(new PlanGoalQuery { GoalIds = [.. handed.Select(h => h.GoalId).Distinct()], AsOf = asOf }, cancellation)).Where(g => !g.IsGrowth).ToDictionary(g => g.Id);
        foreach (var (item, unit) in wanted)
        {
            // Where several plans ask for the same, the one the scheme serves goes first, then what was handed down last.
            var own = handed.Where(h => h.RegionCode == unit.RegionCode && split.GetValueOrDefault(h.GoalId) is { } goal && goal.Indicator == item.Indicator && UnitScale.Factor(h.Unit, item.Unit) is not null)
                .OrderByDescending(h => split[h.GoalId].PlanId == question.PlanId).FirstOrDefault();
            if (own is not null)
            {
                targets[(item.Code, unit.Key)] = new(
                    own.Value * UnitScale.Factor(own.Unit, item.Unit)!.Value,
                    $"{own.PublishedOn:yyyy-MM-dd} 下达的 {question.DataYear} 年分解指标：{own.GoalName} {NumberFormat.Text(own.Value)}{own.Unit}（{split[own.GoalId].PlanTitle}，第 {own.Number} 版）", own.Href)
                {
                    IsDemo = own.IsDemo,
                };
            }
        }
    }
}
