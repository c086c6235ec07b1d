using Chuangpu.Indicators.Rollup;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Regions;
using Chuangpu.Plans.Contracts;
using Chuangpu.Statistics.Progress;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Decomposition;

/// <summary>
/// Shares and how far each has come: along the straight line from the figure of the year the goal's way begins to the share
/// (<see cref="LinearProgress"/>), by facts only. Units have no statistics; what they reach is reported in their tasks.
/// </summary>
public sealed class ReadShares(ChuangpuDb db, ReadFigures read, IPlanGoals goals, RegionDirectory regions, CurrentActor current, TimeProvider clock) : IUseCase
{
    /// <summary>The shares the actor may see of some decompositions, by year, then as the parts are ordered.</summary>
    /// <param name="splits">Which.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<IReadOnlyList<ShareStanding>> OfAsync(IReadOnlyCollection<Guid> splits, CancellationToken cancellation = default) =>
        await StandAsync(await Shares().Where(s => splits.Contains(s.SplitId)).ToListAsync(cancellation), cancellation);

    /// <summary>The shares in force that others set the actor's region or organisation.</summary>
    /// <param name="cancellation">Stops.</param>
    public async Task<IReadOnlyList<ShareStanding>> MineAsync(CancellationToken cancellation = default)
    {
        var (region, unit) = (current.Actor.Scope.RegionPrefix is null ? null : current.Actor.RegionCode, current.Actor.OrganisationId);
        return await StandAsync(await Shares().Where(s => s.Split.Status == SplitStatus.Published && ((region != null && s.RegionCode == region) || (unit != null && s.OrganisationId == unit))).ToListAsync(cancellation), cancellation);
    }

    private IQueryable<TargetShare> Shares() => db.Set<TargetShare>().AsNoTracking().Include(s => s.Split);

    private async Task<IReadOnlyList<ShareStanding>> StandAsync(List<TargetShare> shares, CancellationToken cancellation)
    {
        if (shares.Count == 0)
        {
            return [];
        }

        var names = await regions.NamesAsync(shares.Select(s => s.RegionCode).OfType<string>(), cancellation);
        var units = shares.Select(s => s.OrganisationId).OfType<Guid>().Distinct().ToList();
        var unitNames = await db.Set<Organisation>().AsNoTracking().Where(o => units.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.ShortName ?? o.Name, cancellation);
        var known = (await goals.ReadAsync(new PlanGoalQuery { GoalIds = [.. shares.Select(s => s.Split.GoalId).Distinct()] }, cancellation)).ToDictionary(g => g.Id);
        var figures = await FiguresAsync(shares, known, cancellation);
        return
        [
            .. shares.Select(s => Stand(s, s.RegionCode is { } code ? names[code] : unitNames.GetValueOrDefault(s.OrganisationId!.Value, "已移除的单位"), known.GetValueOrDefault(s.Split.GoalId), figures))
                .OrderBy(s => s.Share.Split.Year).ThenBy(s => s.Share.Split.GoalName, StringComparer.Ordinal).ThenBy(s => s.Share.RegionCode ?? s.Part, StringComparer.Ordinal),
        ];
    }

    private async Task<Figures?> FiguresAsync(List<TargetShare> shares, Dictionary<Guid, PlanGoal> known, CancellationToken cancellation)
    {
        var codes = known.Values.Where(g => !g.IsGrowth).Select(g => g.Indicator).OfType<string>().Distinct().ToList();
        var measured = shares.Where(s => s.RegionCode is not null).ToList();
        if (codes.Count == 0 || measured.Count == 0)
        {
            return null;
        }

        var first = known.Values.SelectMany(g => g.Path.Keys).Append(clock.Today().Year).Min();
        // Who may see a share may see what it has reached, as with goals.
        return await read.HandleAsync(new(CommonRegion.Of(measured.Select(s => s.RegionCode!)), first, clock.Today().Year, codes) { FactsOnly = true, BeyondScope = true }, cancellation);
    }

    private static ShareStanding Stand(TargetShare share, string part, PlanGoal? goal, Figures? figures)
    {
        var split = share.Split;
        var why = share.RegionCode is null ? "责任单位没有统计数据，进展见其任务。"
            : goal is null ? "目标已移出规划，或规划已结束。"
            : goal.IsGrowth ? "增速目标不按地区判断进度。"
            : goal.Indicator is null || figures is null || !figures.Book.Indicators.TryGetValue(goal.Indicator, out _) ? "目标没有对应的统计指标。"
            : null;
        if (why is not null)
        {
            return new ShareStanding(share, part, goal, ProgressState.NoData, why);
        }

        var (code, region) = (goal!.Indicator!, share.RegionCode!);
        var values = figures!.Years.Where(y => y.Year <= split.Year).Select(y => (y.Year, Value: ValueOf(figures, code, region, y, split.Unit))).Where(v => v.Value is not null).ToDictionary(v => v.Year, v => v.Value!.Value);
        var start = goal.Path.Count > 0 ? goal.Path.Keys.Min() : (int?)null;
        int? latest = values.Count > 0 ? values.Keys.Max() : null;
        var baseValue = start is { } s && values.TryGetValue(s, out var from) ? from : (decimal?)null;
        var progress = LinearProgress.Of(new LinearTerms(baseValue is null ? null : start, baseValue, latest, latest is { } year ? values[year] : null, share.Value, split.Year, !goal.Falls));
        return new ShareStanding(share, part, goal, progress.State, progress.Explanation)
        {
            Year = latest,
            Value = latest is { } y2 ? values[y2] : null,
            WayShare = progress.WayShare * 100,
            IsDemoValue = latest is { } y3 && figures.BasisOf(code, region, Values.StatPeriod.OfYear(y3)).IsDemo,
        };
    }

    private static decimal? ValueOf(Figures figures, string code, string region, Values.StatPeriod year, string unit)
    {
        var definition = figures.Book.Indicators[code].On(year.EndsOn);
        return figures[code, region, year].Whole is { } value && UnitScale.Factor(definition.Unit, unit) is { } factor
            ? Math.Round(value, definition.Decimals, MidpointRounding.AwayFromZero) * factor : null;
    }
}
