using System.Collections.Concurrent;
using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Regions;
using Chuangpu.Rules.Evaluation;

namespace Chuangpu.Indicators.Rollup;

/// <summary>Figures of a region and all below it, by code and period, with the entries they rest on. Several requests may read the same ones at once.</summary>
public sealed class Figures
{
    private readonly Dictionary<(string Indicator, string Region, StatPeriod Period), IndicatorValue> _entries;
    private readonly ConcurrentDictionary<(string Indicator, string Region, StatPeriod Period), Basis> _bases = [];

    internal Figures(FormulaBook book, IndicatorGraph graph, IndicatorCube cube, IEnumerable<IndicatorValue> entries, ReadFigures.Request request)
    {
        (Book, Graph, Cube, Request) = (book, graph, cube, request);
        _entries = entries.ToDictionary(e => (e.IndicatorCode, e.RegionCode, e.Period));
    }

    /// <summary>The entries they rest on, one a cell.</summary>
    internal IReadOnlyCollection<IndicatorValue> Entries => _entries.Values;

    /// <summary>The catalogue.</summary>
    public FormulaBook Book { get; }

    /// <summary>What is computed from what.</summary>
    public IndicatorGraph Graph { get; }

    /// <summary>The numbers.</summary>
    public IndicatorCube Cube { get; }

    /// <summary>What was asked for.</summary>
    public ReadFigures.Request Request { get; }

    /// <summary>The years asked for, first to last.</summary>
    public IEnumerable<StatPeriod> Years => Enumerable.Range(Request.From, Request.To - Request.From + 1).Select(StatPeriod.OfYear);

    /// <summary>A figure; missing as well where the indicator, region or period is not among those asked for.</summary>
    public Cell this[string indicator, string region, StatPeriod period] =>
        Index(indicator, region, period) is var (i, t, r) && i >= 0 && t >= 0 && r >= 0 ? Cube[i, t, r] : default;

    /// <summary>The entry a figure is, or null when it was computed.</summary>
    public IndicatorValue? EntryOf(string indicator, string region, StatPeriod period) => _entries.GetValueOrDefault((indicator, region, period));

    /// <summary>What the entries say that a figure rests on, through all formulas and regions.</summary>
    public Basis BasisOf(string indicator, string region, StatPeriod period)
    {
        var key = (indicator, region, period);
        if (!_bases.TryGetValue(key, out var basis))
        {
            _bases[key] = basis = this[indicator, region, period] switch
            {
                { State: CellState.Missing } => Basis.None,
                { Entered: true } when EntryOf(indicator, region, period) is { } entry => new Basis(entry.IsDemo, entry.EnteredAt),
                _ => PartsOf(indicator, region, period).Aggregate(Basis.None, (all, p) => all.And(BasisOf(p.Indicator, p.Region, p.Period))),
            };
        }

        return basis;
    }

    /// <summary>The figures one is computed from directly: inputs of its formula or ratio, else the regions below and the shorter periods.</summary>
    public IEnumerable<(string Indicator, string Region, StatPeriod Period)> PartsOf(string indicator, string region, StatPeriod period)
    {
        var definition = Book.Indicators[indicator].On(period.EndsOn);
        var now = CubeFacts.PeriodOf(period);
        return definition switch
        {
            { Formula: { } source } => Book.Read(source).Rule?.Dependencies.Where(d => d.Offset.From(now) is not null)
                .Select(d => (Book.CodeOf(d.Fact), region, CubeFacts.Of(d.Offset.From(now)!.Value))) ?? [],
            { NumeratorCode: { } numerator, DenominatorCode: { } denominator } => [(numerator, region, period), (denominator, region, period)],
            // The same choice as the cube made: the regions, unless the figure is that of the shorter periods.
            _ when this[indicator, region, period].Value is { } value && RolledUp(indicator, region, period).Value != value => Cube.Periods.Within(period).Select(p => (indicator, region, p)),
            _ => PartsOf(region, period).Select(r => (indicator, r.Code, period)),
        };
    }

    /// <summary>The latest of the years asked for that has a figure, or null.</summary>
    public StatPeriod? Latest(string indicator, string region) =>
        Years.Reverse().Cast<StatPeriod?>().FirstOrDefault(y => this[indicator, region, y!.Value].State != CellState.Missing);

    /// <summary>The regions whose missing figure makes this one partial or missing.</summary>
    public IReadOnlyList<Region> MissingRegions(string indicator, string region, StatPeriod period) =>
        Index(indicator, region, period) is var (i, t, r) && i >= 0 && t >= 0 && r >= 0 ? [.. Cube.MissingRegions(i, t, r).Select(m => Cube.Regions[m])] : [];

    /// <summary>What the regions directly below make of it.</summary>
    public Cell RolledUp(string indicator, string region, StatPeriod period) =>
        Index(indicator, region, period) is var (i, t, r) && i >= 0 && t >= 0 && r >= 0 ? Cube.RolledUp(i, t, r) : default;

    /// <summary>The regions that make one up in a period, zones apart.</summary>
    public IReadOnlyList<Region> PartsOf(string region, StatPeriod period) =>
        Cube.Regions.IndexOf(region) is >= 0 and var r ? [.. Cube.Regions.PartsOn(r, period.EndsOn).Select(p => Cube.Regions[p])] : [];

    /// <summary>How a derived figure was computed, step by step, or why there is none; null for an indicator without formula.</summary>
    public Explanation? Explain(string indicator, string region, StatPeriod period)
    {
        var definition = Book.Indicators[indicator].On(period.EndsOn);
        if (definition.Formula is not { } source || Book.Read(source).Rule is not { } formula)
        {
            return null;
        }

        var now = CubeFacts.PeriodOf(period);
        var dependencies = formula.Dependencies;
        return formula.Explain(new CubeFacts(dependencies, Input, now));

        decimal? Input(int i) => dependencies[i].Offset.From(now) is { } read
            ? this[Book.CodeOf(dependencies[i].Fact), region, CubeFacts.Of(read)].Whole : null;
    }

    private (int Indicator, int Period, int Region) Index(string indicator, string region, StatPeriod period) =>
        (Cube.IndexOf(indicator), Cube.Periods.IndexOf(period), Cube.Regions.IndexOf(region));
}
