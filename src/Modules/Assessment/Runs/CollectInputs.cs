using Chuangpu.Assessment.Schemes;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Plans.Contracts;

namespace Chuangpu.Assessment.Runs;

/// <summary>Brings together what a run is computed from, as it was known on the cut-off day.</summary>
public sealed class CollectInputs(IStatistics statistics, UnitTargets unitTargets, IPlansInForce plans, IEnumerable<IRunSource> sources, TimeProvider clock) : IUseCase
{
    /// <summary>Collects.</summary>
    /// <param name="title">The scheme's title.</param>
    /// <param name="version">The number of its version.</param>
    /// <param name="question">What is asked for.</param>
    /// <param name="also">What is given beside the sources.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<RunInputs> HandleAsync(string title, int version, RunQuestion question, RunMaterial also, CancellationToken cancellation = default)
    {
        List<RunMaterial> materials = [also];
        foreach (var source in sources)
            materials.Add(await source.ReadAsync(question, cancellation));
        var scheme = question.Scheme;
        var place = Places(scheme);
        List<UnitFigure> figures = [.. await FiguresAsync(question, cancellation), .. materials.SelectMany(m => m.Figures)];
        return new()
        {
            Year = question.Year,
            DataYear = question.DataYear,
            CutOff = question.CutOff,
            Title = title,
            SchemeVersion = version,
            Plan = question.PlanId is { } plan ? await plans.FindAsync(plan, question.CutOff, cancellation) : null,
            Scheme = scheme,
            Figures = [.. figures.OrderBy(f => place(f.Item, f.Unit))],
            Judged = [.. materials.SelectMany(m => m.Judged).OrderBy(j => place(j.Item, j.Unit))],
            Events = [.. materials.SelectMany(m => m.Events).OrderBy(e => place(e.Item, e.Unit)).ThenBy(e => e.Points).ThenBy(e => e.Reason, StringComparer.Ordinal)],
        };
    }

    // By item, then by unit, both in the scheme's order: the same content is always the same text.
    private static Func<string, string, (int, int)> Places(SchemeDefinition scheme)
    {
        var items = scheme.Items.Select((x, n) => (x.Code, n)).ToDictionary(p => p.Code, p => p.n);
        var units = scheme.Groups.SelectMany(g => g.Members).Select((x, n) => (x.Key, n)).ToDictionary(p => p.Key, p => p.n);
        return (item, unit) => (items.GetValueOrDefault(item, int.MaxValue), units.GetValueOrDefault(unit, int.MaxValue));
    }

    private async Task<IReadOnlyList<UnitFigure>> FiguresAsync(RunQuestion question, CancellationToken cancellation)
    {
        var (scheme, year) = (question.Scheme, question.DataYear);
        List<(SchemeItem Item, AssessedUnit Unit)> wanted =
        [
            .. from item in scheme.Items where item is { Source: ItemSource.Statistic, Indicator: not null }
               from @group in scheme.Groups where !item.LeftOutOf.Contains(@group.Code)
               from unit in @group.Members where unit.RegionCode is not null
               select (item, unit),
        ];
        // Null is today for whoever answers: its figures are kept in memory then.
        DateOnly? asOf = question.CutOff >= clock.Today() ? null : question.CutOff;
        var known = await statistics.ReadAsync([.. wanted.Select(w => new StatisticSeries(w.Item.Indicator!, w.Unit.RegionCode!)).Distinct()], asOf, cancellation);
        var pages = (await statistics.ListAsync(cancellation)).ToDictionary(s => s.Code, s => s.Href);
        var targets = await unitTargets.HandleAsync(wanted, question, asOf, cancellation);
        List<UnitFigure> figures = [];
        foreach (var (item, unit) in wanted)
        {
            var series = known.GetValueOrDefault(new StatisticSeries(item.Indicator!, unit.RegionCode!)) ?? [];
            var (now, before) = (series.FirstOrDefault(y => y.Year == year), series.FirstOrDefault(y => y.Year == year - 1));
            if (now is null && before is null)
                continue;
            var target = targets.GetValueOrDefault((item.Code, unit.Key));
            figures.Add(new UnitFigure(item.Code, unit.Key)
            {
                Value = In(item, now),
                Before = In(item, before),
                Target = target?.Value,
                TargetSource = target?.Source,
                TargetHref = target?.Href,
                Status = now?.Status ?? "",
                EnteredAt = now?.EnteredAt,
                Href = pages.TryGetValue(item.Indicator!, out var page) ? page + unit.RegionCode : null,
                IsDemo = now?.IsDemo == true || before?.IsDemo == true || target?.IsDemo == true,
            });
        }

        return figures;
    }

    private static decimal? In(SchemeItem item, StatisticYear? figure) =>
        figure is not null && UnitScale.Factor(figure.Unit, item.Unit) is { } factor ? figure.Value * factor : null;
}
