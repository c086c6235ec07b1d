using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Audit;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Regions;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Rollup;

/// <summary>
/// What indicators were in a region and all below it, over some years, as seen on a day: the entered values, rolled up and with
/// the formulas computed. Nothing computed is stored; it is kept in memory until something it rests on changes.
/// </summary>
public sealed class ReadFigures(ChuangpuDb db, IndicatorValues values, FigureCache cache, CurrentActor current) : IUseCase
{
    // A formula may look so many years back (前第5年); these years are computed but not shown.
    private const int LookBack = 5;

    /// <summary>What is wanted.</summary>
    /// <param name="RegionCode">The region at the top (six digits).</param>
    /// <param name="From">The first year.</param>
    /// <param name="To">The last year.</param>
    /// <param name="Indicators">The indicators; null for all.</param>
    /// <param name="AsOf">The view at the end of this day, or null for now.</param>
    public sealed record Request(string RegionCode, int From, int To, IReadOnlyCollection<string>? Indicators = null, DateOnly? AsOf = null)
    {
        /// <summary>Whether estimates (预计) are left out.</summary>
        public bool FactsOnly { get; init; }

        /// <summary>Whether a region outside the actor's scope may be read; see <see cref="ValueQuery.BeyondScope"/>.</summary>
        internal bool BeyondScope { get; init; }
    }

    /// <summary>Reads and computes; null when the region lies outside what the actor may see.</summary>
    /// <param name="request">What is wanted.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    public async Task<Figures?> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (!request.BeyondScope && !current.Actor.Scope.Covers(request.RegionCode))
        {
            return null;
        }

        return await cache.GetAsync(KeyOf(request), db, outdated => ReadAsync(request, outdated, cancellation), cancellation);
    }

    // Values belong to regions and organisations, not to accounts: colleagues share what is kept.
    private string KeyOf(Request request) => string.Join(
        '|', request.RegionCode, request.From, request.To, request.AsOf, request.FactsOnly, request.BeyondScope ? "" : current.Actor.Scope with { UserId = null },
        request.Indicators is { } codes ? string.Join(',', codes.Distinct().Order(StringComparer.Ordinal)) : "*");

    // After a few entries only those of their indicators are read anew, and everything is computed of what is known.
    private async Task<Figures> ReadAsync(Request request, Outdated<Figures>? outdated, CancellationToken cancellation)
    {
        var before = outdated?.Answer;
        var touched = outdated is null ? null : await EnteredSince.IndicatorsAsync(db, outdated, cancellation);
        if (touched is { Count: 0 })
        {
            return before!;
        }

        var (book, graph) = await cache.BookAsync(db, cancellation);
        var wanted = graph.Order(request.Indicators?.Where(book.Indicators.ContainsKey));
        var back = wanted.Any(c => book.Indicators[c].Definitions.Any(d => d.Formula is { } f && book.Read(f).Rule?.Dependencies.Any(x => x.Offset != default) == true)) ? LookBack : 0;
        var tree = touched is null ? await TreeAsync(request.RegionCode, new DateOnly(request.From - back, 1, 1), cancellation) : before!.Cube.Regions;
        var query = new ValueQuery { Indicators = touched ?? (request.Indicators is null ? null : wanted), RegionPrefix = RegionCode.PrefixOf(request.RegionCode), AsOf = request.AsOf, FactsOnly = request.FactsOnly, BeyondScope = request.BeyondScope }.Years(request.From - back, request.To);
        IReadOnlyList<IndicatorValue> entries = [.. await values.ReadAsync(query, cancellation), .. await values.ReadFormerAsync(query, tree, cancellation), .. touched is null ? [] : before!.Entries.Where(e => !touched.Contains(e.IndicatorCode))];
        var axis = PeriodAxis.Years(request.From - back, request.To, entries.Count == 0 ? Frequency.Year : entries.Max(e => e.Frequency));
        return new Figures(book, graph, CubeOf(wanted, book, tree, axis, entries), entries, request);
    }

    private async Task<RegionTree> TreeAsync(string root, DateOnly since, CancellationToken cancellation)
    {
        var prefix = RegionCode.PrefixOf(root);
        var changes = await db.Set<RegionChange>().AsNoTracking().Where(c => c.On > since).ToListAsync(cancellation);
        // What a region was made of may have stood under another code.
        var old = changes.Where(c => c.NewCode.StartsWith(prefix, StringComparison.Ordinal)).Select(c => c.OldCode).ToList();
        var regions = await db.Set<Region>().AsNoTracking().Where(r => r.Code == root || r.Code.StartsWith(prefix) || old.Contains(r.Code)).ToListAsync(cancellation);
        // Values may stand under a code that is not in the list of regions.
        return RegionTree.Of(regions.Any(r => r.Code == root) ? regions : [new Region { Code = root, Name = root, Level = RegionLevel.County }], changes, root, since);
    }

    private static IndicatorCube CubeOf(IReadOnlyList<string> codes, FormulaBook book, RegionTree tree, PeriodAxis axis, IReadOnlyList<IndicatorValue> entries)
    {
        var index = codes.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i);
        var cube = new IndicatorCube([.. codes.Select(c => new CubeIndicator(c, RulesOf(book.Indicators[c])))], tree, axis);
        foreach (var entry in entries)
        {
            if (index.TryGetValue(entry.IndicatorCode, out var i) && axis.IndexOf(entry.Period) is >= 0 and var t && tree.IndexOf(entry.RegionCode) is >= 0 and var r)
            {
                cube.Enter(i, t, r, entry.Value);
            }
        }

        cube.Compute();
        return cube;

        // One rule a definition, not one a period.
        List<CubeRule> RulesOf(Indicator indicator)
        {
            var rules = indicator.Definitions.ToDictionary(d => d.Id, RuleOf);
            return [.. axis.Periods.Select(p => rules[indicator.On(p.EndsOn).Id])];
        }

        CubeRule RuleOf(IndicatorDefinition d) => new()
        {
            AcrossRegions = d.AcrossRegions,
            AcrossPeriods = d.AcrossPeriods,
            Weight = d.WeightCode is { } weight ? index[weight] : -1,
            Numerator = d.NumeratorCode is { } numerator ? index[numerator] : -1,
            Denominator = d.DenominatorCode is { } denominator ? index[denominator] : -1,
            Factor = d.Factor,
            // A formula that cannot be read any more (its input was renamed) has no value; the indicator's page says why.
            Formula = d.Formula is not { } source ? null
                : book.Read(source).Rule is { } formula ? CubeFacts.Compile(formula, FormulaBook.UnitOf(d), book, c => index[c], axis, tree.Count)
                : new CubeFormula([], (_, _) => null),
        };
    }
}
