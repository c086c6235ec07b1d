using Chuangpu.Indicators.Monitoring;
using Chuangpu.Indicators.Rollup;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Regions;

namespace Chuangpu.Indicators.Inputs;

/// <summary>Reads what a region put into R&amp;D. All of it is figures of the catalogue: amounts and counts are summed over regions, shares are computed from the sums.</summary>
public sealed class ReadInputs(ReadFigures read, RegionDirectory regions, TimeProvider clock) : IUseCase
{
    /// <summary>Years the charts reach back.</summary>
    public const int YearsShown = 8;

    private static readonly (string Name, string Code, string Share)[] Performers =
        [("企业", "RD-ENT", "RD-ENT-SH"), ("研究机构", "RD-INS", "RD-INS-SH"), ("高等学校", "RD-UNI", "RD-UNI-SH"), ("其他", "RD-OTH", "RD-OTH-SH")];

    private static readonly string[] Codes =
    [
        InputMonitor.Total, InputMonitor.Intensity, InputMonitor.Government, InputMonitor.GovernmentShare, SixHaves.Enterprises, SixHaves.All.Count, SixHaves.All.Rate,
        .. Performers.SelectMany(p => new[] { p.Code, p.Share }), .. SixHaves.Marks.SelectMany(m => new[] { m.Count, m.Rate }),
    ];

    /// <summary>Reads it; null when the region is unknown or outside the scope, or the catalogue lacks an indicator.</summary>
    /// <param name="regionCode">Six digits.</param>
    /// <param name="year">The year, or null for the latest with a figure of total spending.</param>
    /// <param name="asOf">The view at the end of this day, or null for now.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<InputMonitor?> HandleAsync(string regionCode, int? year = null, DateOnly? asOf = null, CancellationToken cancellation = default)
    {
        var last = (asOf ?? clock.Today()).Year;
        if (await regions.FindAsync(regionCode, cancellation) is not { } region
            || await read.HandleAsync(new(regionCode, last - YearsShown, last, Codes, asOf), cancellation) is not { } figures || !Array.TrueForAll(Codes, figures.Book.Indicators.ContainsKey))
        {
            return null;
        }

        var shown = year is { } asked && asked > last - YearsShown && asked <= last ? StatPeriod.OfYear(asked) : figures.Latest(InputMonitor.Total, regionCode) ?? StatPeriod.OfYear(last - 1);
        return new InputMonitor(
            figures, region, shown,
            [.. Performers.Select(p => new InputMonitor.Performer(p.Name, p.Code, p.Share, figures[p.Code, regionCode, shown], figures[p.Share, regionCode, shown], Change(figures, p.Code, regionCode, shown)))],
            Marks(figures, regionCode, shown),
            [.. figures.PartsOf(regionCode, shown).Select(r => Line(figures, r, shown)).OrderBy(l => l.Rate.Whole is null).ThenBy(l => l.Rate.Whole).ThenBy(l => l.Region.Code, StringComparer.Ordinal)]);
    }

    private static decimal? Change(Figures figures, string code, string region, StatPeriod year) =>
        FigureText.Change(figures.Book.Indicators[code].On(year.EndsOn), figures[code, region, year], figures[code, region, year.YearBefore]);

    private static List<InputMonitor.MarkLine> Marks(Figures figures, string region, StatPeriod year)
    {
        var weakest = WeakestOf([.. SixHaves.Marks.Select(m => figures[m.Rate, region, year])]);
        return [.. SixHaves.Marks.Select(m => new InputMonitor.MarkLine(m, figures[m.Count, region, year], figures[m.Rate, region, year], Change(figures, m.Rate, region, year), weakest.Contains(m.Name)))];
    }

    private static InputMonitor.CoverageLine Line(Figures figures, Region region, StatPeriod year)
    {
        List<Cell> marks = [.. SixHaves.Marks.Select(m => figures[m.Rate, region.Code, year])];
        var active = SixHaves.Marks.Single(m => m.Count == "RD-ACT-N");
        return new InputMonitor.CoverageLine(
            region, figures[SixHaves.Enterprises, region.Code, year], figures[active.Count, region.Code, year], figures[active.Rate, region.Code, year], marks, figures[SixHaves.All.Rate, region.Code, year], WeakestOf(marks),
            SixHaves.Marks.Any(m => figures.BasisOf(m.Rate, region.Code, year).IsDemo));
    }

    // With one missing nobody can say which is lowest.
    private static IReadOnlyList<string> WeakestOf(IReadOnlyList<Cell> marks) =>
        marks.All(m => m.Whole is not null) && marks.Min(m => m.Whole) is { } least ? [.. SixHaves.Marks.Where((_, i) => marks[i].Whole == least).Select(m => m.Name)] : [];
}
