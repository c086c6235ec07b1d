using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Regions;

namespace Chuangpu.Indicators.Workbench;

/// <summary>The figures of a selection.</summary>
/// <param name="Selection">What was wanted.</param>
/// <param name="Indicators">The indicators found, as they are defined for the last year.</param>
/// <param name="Regions">The regions found, in the order chosen, then the parts of others.</param>
/// <param name="Years">The years.</param>
/// <param name="Unseen">How many of the codes asked for are unknown or outside the reader's scope; which of the two is not said.</param>
/// <param name="Figures">By indicator, region and year.</param>
public sealed record WorkbenchView(
    WorkbenchSelection Selection, IReadOnlyList<IndicatorDefinition> Indicators, IReadOnlyList<Region> Regions, IReadOnlyList<StatPeriod> Years, int Unseen,
    IReadOnlyDictionary<(string Indicator, string Region, int Year), WorkbenchFigure> Figures)
{
    /// <summary>A figure.</summary>
    public WorkbenchFigure this[string indicator, string region, int year] => Figures[(indicator, region, year)];

    /// <summary>All figures: indicator by indicator, region by region, year by year.</summary>
    public IEnumerable<WorkbenchFigure> All => from i in Indicators from r in Regions from y in Years select this[i.IndicatorCode, r.Code, y.Year];
}
