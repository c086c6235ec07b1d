using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Rollup;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Regions.Borders;
using Chuangpu.WebKit;

namespace Chuangpu.Indicators.Monitoring;

/// <summary>The regions directly below one by a figure of a year: equal figures share a rank, what is missing or incomplete has none.</summary>
/// <param name="Parent">The region above them.</param>
/// <param name="Year">The year.</param>
/// <param name="Definition">What is counted.</param>
/// <param name="Rows">Best first, those without rank last.</param>
public sealed record RegionRanking(Region Parent, StatPeriod Year, IndicatorDefinition Definition, IReadOnlyList<RegionRanking.Row> Rows)
{
    /// <summary>A region in the ranking.</summary>
    /// <param name="Region">The region.</param>
    /// <param name="Cell">Its figure.</param>
    /// <param name="Rank">From 1; null without a complete figure.</param>
    /// <param name="Change">On the year before, or null.</param>
    /// <param name="Origin">How the figure came about.</param>
    /// <param name="IsDemo">Whether it is invented.</param>
    public sealed record Row(Region Region, Cell Cell, int? Rank, decimal? Change, string Origin, bool IsDemo);

    /// <summary>Ranks the parts of a region; empty where it has none.</summary>
    /// <param name="figures">The figures of the region.</param>
    /// <param name="code">The indicator.</param>
    /// <param name="parent">The region.</param>
    /// <param name="year">The year.</param>
    public static RegionRanking Of(Figures figures, string code, Region parent, StatPeriod year)
    {
        var definition = figures.Book.Indicators[code].On(year.EndsOn);
        var parts = figures.PartsOf(parent.Code, year).Select(r => (Region: r, Cell: figures[code, r.Code, year])).ToList();
        var lowFirst = definition.Direction == Direction.Down;
        decimal? Shown(Cell cell) => RegionRanking.Shown(cell, definition);
        return new(parent, year, definition,
        [
            .. parts.Select(p => new Row(
                    p.Region,
                    p.Cell,
                    Shown(p.Cell) is { } mine ? 1 + parts.Count(o => lowFirst ? Shown(o.Cell) < mine : Shown(o.Cell) > mine) : null,
                    FigureText.Change(definition, p.Cell, figures[code, p.Region.Code, year.YearBefore]),
                    FigureText.Origin(definition, p.Cell, figures.EntryOf(code, p.Region.Code, year)),
                    figures.BasisOf(code, p.Region.Code, year).IsDemo))
                .OrderBy(r => r.Rank ?? int.MaxValue).ThenBy(r => r.Region.Code, StringComparer.Ordinal),
        ]);
    }

    /// <summary>How many have a rank.</summary>
    public int Ranked => Rows.Count(r => r.Rank is not null);

    /// <summary>The row of a region, or null.</summary>
    public Row? RowOf(string region) => Rows.FirstOrDefault(r => r.Region.Code == region);

    /// <summary>The same as a map, of the regions that have borders.</summary>
    /// <param name="drawing">Their borders.</param>
    /// <param name="href">Where a region leads.</param>
    public IReadOnlyList<MapShape> Shapes(RegionDrawing drawing, Func<Row, string> href) =>
    [
        .. Rows.Where(r => drawing.Outlines.ContainsKey(r.Region.Code)).Select(r => (Row: r, Outline: drawing.Outlines[r.Region.Code]))
            .Select(x => new MapShape(x.Row.Region.Name, x.Outline.Path, x.Outline.X, x.Outline.Y, x.Outline.Room, Shown(x.Row.Cell), Words(x.Row), href(x.Row))),
    ];

    /// <summary>A complete figure as everybody sees it, so that who shows the same shares a rank, and a colour on the map.</summary>
    public decimal? Shown(Cell cell) => Shown(cell, Definition);

    private static decimal? Shown(Cell cell, IndicatorDefinition definition) => cell.Whole is { } value ? Math.Round(value, definition.Decimals, MidpointRounding.AwayFromZero) : null;

    /// <summary>A row's figure in words, or why it has none.</summary>
    public string Words(Row row) => row.Cell.Whole is { } value ? FigureText.Of(Definition, value) : row.Cell.State == CellState.Partial ? "不完整" : "无数据";
}
