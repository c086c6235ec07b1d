using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Monitoring;
using Chuangpu.Indicators.Rollup;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Indicators.Workbench;

/// <summary>
/// Reads indicators × regions × years for comparison. The mean of the region above is, for what is summed, the plain mean of
/// its parts; for a ratio or a mean it is that region's own figure, since the plain mean of ratios says nothing.
/// </summary>
public sealed class ReadWorkbench(ReadFigures read, RegionDirectory directory, CurrentActor current) : IUseCase
{
    /// <returns>The figures, or what to change in the selection.</returns>
    public async Task<Result<WorkbenchView>> HandleAsync(WorkbenchSelection selection, CancellationToken cancellation = default)
    {
        if (Wrong(selection) is { } wrong)
        {
            return wrong;
        }

        var (regions, unseen) = await RegionsAsync(selection, cancellation);
        if (regions.Count == 0)
        {
            return new Problem("workbench.regions", "所选地区不在您的可见范围内，请重新选择。");
        }

        if ((long)selection.Indicators.Count * regions.Count * (selection.To - selection.From + 1) is > WorkbenchSelection.MostCells and var cells)
        {
            return new Problem("workbench.cells", $"所选内容共 {cells:N0} 个数，超过 {WorkbenchSelection.MostCells:N0} 个。请减少指标、地区或年份后再看。");
        }

        // Changes look at the year before the first.
        var figures = await read.HandleAsync(new(RootOf(regions, selection.WithMean), selection.From - 1, selection.To, selection.Indicators, selection.AsOf), cancellation)
            ?? throw new InvalidOperationException("The root of regions in scope lies outside the scope.");
        var known = selection.Indicators.Where(figures.Book.Indicators.ContainsKey).ToList();
        if (known.Count == 0)
        {
            return new Problem("workbench.indicators", "所选指标不存在，请重新选择。");
        }

        StatPeriod[] years = [.. Enumerable.Range(selection.From, selection.To - selection.From + 1).Select(StatPeriod.OfYear)];
        var all = (from i in known from r in regions from y in years select FigureOf(figures, i, r, y, selection)).ToList();
        return new WorkbenchView(
            selection, [.. known.Select(i => figures.Book.Indicators[i].On(years[^1].EndsOn))], regions, years, unseen + selection.Indicators.Count - known.Count,
            (selection.WithRank ? Ranked(all) : all).ToDictionary(f => (f.Definition.IndicatorCode, f.Region.Code, f.Year.Year)));
    }

    private static Problem? Wrong(WorkbenchSelection selection) =>
        selection.Indicators.Count == 0 ? new Problem("workbench.indicators", "请至少选择一个指标。")
        : selection.Regions.Count + selection.Below.Count == 0 ? new Problem("workbench.regions", "请至少选择一个地区。")
        : selection.From > selection.To ? new Problem("workbench.years", "起始年份晚于结束年份，请对调。")
        : selection.To - selection.From >= WorkbenchSelection.MostYears ? new Problem("workbench.years", $"一次最多看 {WorkbenchSelection.MostYears} 年，请缩短年份范围。")
        : null;

    private async Task<(IReadOnlyList<Region> Regions, int Unseen)> RegionsAsync(WorkbenchSelection selection, CancellationToken cancellation)
    {
        List<Region> found = [];
        var unseen = 0;
        foreach (var code in selection.Regions)
        {
            if (current.Actor.Scope.Covers(code) && await directory.FindAsync(code, cancellation) is { } region)
            {
                found.Add(region);
            }
            else
            {
                unseen++;
            }
        }

        foreach (var code in selection.Below)
        {
            if (current.Actor.Scope.Covers(code))
            {
                // A zone's figures are in those of the counties it lies in; whoever wants it beside them chooses it by itself.
                found.AddRange((await directory.ChildrenAsync(code, cancellation: cancellation)).Where(r => r.Level != RegionLevel.Zone));
            }
            else
            {
                unseen++;
            }
        }

        return ([.. found.DistinctBy(r => r.Code)], unseen);
    }

    // The lowest region that has all of them below it, and the parents their means are taken from, as far as the reader sees.
    private string RootOf(IReadOnlyList<Region> regions, bool withParents)
    {
        var parents = withParents ? regions.Select(r => r.ParentCode).OfType<string>().Where(current.Actor.Scope.Covers) : [];
        return CommonRegion.Of([.. regions.Select(r => r.Code), .. parents]);
    }

    private static WorkbenchFigure FigureOf(Figures figures, string code, Region region, StatPeriod year, WorkbenchSelection selection)
    {
        var definition = figures.Book.Indicators[code].On(year.EndsOn);
        var cell = figures[code, region.Code, year];
        return new WorkbenchFigure(definition, region, year, cell, FigureText.Origin(definition, cell, figures.EntryOf(code, region.Code, year)))
        {
            Gap = cell.State == CellState.Complete ? null : GapOf(figures, definition, region, year, cell),
            Change = selection.WithChange ? FigureText.Change(definition, cell, figures[code, region.Code, year.YearBefore]) : null,
            Mean = selection.WithMean ? MeanOf(figures, definition, region, year) : null,
            IsDemo = figures.BasisOf(code, region.Code, year).IsDemo,
        };
    }

    private static string GapOf(Figures figures, IndicatorDefinition definition, Region region, StatPeriod year, Cell cell)
    {
        var missing = figures.MissingRegions(definition.IndicatorCode, region.Code, year).Where(r => r.Code != region.Code).ToList();
        var who = missing.Count == 0 ? "" : $"缺 {string.Join("、", missing.Take(3).Select(r => r.Name))}{(missing.Count > 3 ? $"等 {missing.Count} 个地区" : "")}";
        return cell.State == CellState.Partial ? $"合计不完整{(who.Length == 0 ? "" : "：" + who)}" : $"无数据：{(who.Length == 0 ? FigureText.Why(definition) : who)}";
    }

    private static decimal? MeanOf(Figures figures, IndicatorDefinition definition, Region region, StatPeriod year)
    {
        if (region.ParentCode is not { } parent)
        {
            return null;
        }

        if (definition.IsDerived || definition.AcrossRegions != RollUp.Sum)
        {
            return figures[definition.IndicatorCode, parent, year].Whole;
        }

        var parts = figures.PartsOf(parent, year).Select(p => figures[definition.IndicatorCode, p.Code, year].Whole).ToList();
        return parts.Count > 0 && parts.TrueForAll(p => p is not null) ? parts.Sum() / parts.Count : null;
    }

    private static IEnumerable<WorkbenchFigure> Ranked(IEnumerable<WorkbenchFigure> figures) =>
        from figure in figures
        group figure by (figure.Definition.IndicatorCode, figure.Year, figure.Region.Level) into peers
        let values = peers.Select(p => p.Cell.Whole).OfType<decimal>().ToList()
        from figure in peers
        let lowFirst = figure.Definition.Direction == Direction.Down
        select figure with { Rank = figure.Cell.Whole is { } mine ? 1 + values.Count(v => lowFirst ? v < mine : v > mine) : null };
}
