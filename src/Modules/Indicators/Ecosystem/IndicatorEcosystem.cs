using Chuangpu.Indicators.Catalogue;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Ecosystem;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Regions;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Ecosystem;

/// <summary>The indicators by which each sub-ecosystem is measured; an indicator leads to its own page.</summary>
internal sealed class IndicatorEcosystem(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IEcosystemSource
{
    private static readonly (EcoPart Part, IndicatorTheme[] Themes)[] Parts =
    [
        (EcoPart.Industry, [IndicatorTheme.Enterprises, IndicatorTheme.Industry]),
        (EcoPart.Technology, [IndicatorTheme.Input, IndicatorTheme.Platforms, IndicatorTheme.Results, IndicatorTheme.Market]),
        (EcoPart.Talent, [IndicatorTheme.People]), (EcoPart.Finance, [IndicatorTheme.Finance]), (EcoPart.Institutions, [IndicatorTheme.Environment]),
    ];

    /// <inheritdoc />
    public async Task<EcoNode?> FindAsync(EcoNodeId id, CancellationToken cancellation) =>
        id.Kind == EcoKind.Indicator && current.Actor.Can(Capability.ReadIndicators)
        && await db.Set<Indicator>().AsNoTracking().Include(i => i.Definitions).SingleOrDefaultAsync(i => i.Code == id.Key, cancellation) is { } found ? Of(found, RegionCode.Nation) : null;

    /// <inheritdoc />
    public async Task<IReadOnlyList<EcoGroup?>> AroundAsync(EcoQuestion question, CancellationToken cancellation)
    {
        if (question.Node is not null || !current.Actor.Can(Capability.ReadIndicators) || (question.Only is { } only && Parts.All(p => Relation(p.Part) != only)))
        {
            return [];
        }

        var today = clock.Today();
        var all = (await db.Set<Indicator>().AsNoTracking().Include(i => i.Definitions).Where(i => i.RegionCode == RegionCode.Nation || i.RegionCode.StartsWith(question.Prefix)).ToListAsync(cancellation)).OrderBy(i => i.Code, StringComparer.Ordinal).ToList();
        return
        [
            .. Parts.Where(p => question.Only is null || Relation(p.Part) == question.Only).Select(p =>
            {
                var own = all.Where(i => p.Themes.Contains(i.On(today).Theme)).ToList();
                return new EcoGroup(Relation(p.Part), p.Part, EcoKind.Indicator, own.Count, [.. own.Skip(question.Skip).Take(question.Take).Select(i => Of(i, question.RegionCode))], "还没有定义指标。");
            }),
        ];
    }

    private EcoNode Of(Indicator indicator, string region)
    {
        var definition = indicator.On(clock.Today());
        return new(EcoKind.Indicator, indicator.Code, definition.Name, $"{DisplayText.OfEnum(definition.Theme)}{(definition.Unit.Length > 0 ? $" · {definition.Unit}" : "")}", $"/indicators/{indicator.Code}?region={region}", indicator.IsDemo);
    }

    private static string Relation(EcoPart part) => $"{DisplayText.OfEnum(part)}指标";
}
