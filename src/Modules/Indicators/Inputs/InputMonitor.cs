using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Rollup;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Regions;

namespace Chuangpu.Indicators.Inputs;

/// <summary>What a region put into R&amp;D in a year, and how its enterprises take part.</summary>
/// <param name="Figures">All figures it is made of.</param>
/// <param name="Region">The region.</param>
/// <param name="Year">The year.</param>
/// <param name="Structure">Who carried R&amp;D out: enterprises, institutes, universities, others.</param>
/// <param name="Marks">The six haves of the whole region.</param>
/// <param name="Coverage">The regions directly below, worst coverage first, those without figures last.</param>
public sealed record InputMonitor(
    Figures Figures, Region Region, StatPeriod Year, IReadOnlyList<InputMonitor.Performer> Structure, IReadOnlyList<InputMonitor.MarkLine> Marks, IReadOnlyList<InputMonitor.CoverageLine> Coverage)
{
    /// <summary>Total R&amp;D spending.</summary>
    public const string Total = "RD-EXP";

    /// <summary>Intensity against GDP.</summary>
    public const string Intensity = "RD-INT";

    /// <summary>The government's money among it.</summary>
    public const string Government = "RD-GOV";

    /// <summary>The government's share.</summary>
    public const string GovernmentShare = "RD-GOV-SH";

    /// <summary>The total less what the performers spent, or null while any of it is missing; 0 where the statistics agree.</summary>
    public decimal? Unexplained => this[Total].Whole is { } total && Structure.All(p => p.Spent.Whole is not null) ? total - Structure.Sum(p => p.Spent.Whole!.Value) : null;

    /// <summary>A figure of the region in the year.</summary>
    public Cell this[string indicator] => Figures[indicator, Region.Code, Year];

    /// <summary>An indicator as it is defined for the year.</summary>
    public IndicatorDefinition Definition(string indicator) => Figures.Book.Indicators[indicator].On(Year.EndsOn);

    /// <summary>A performer of R&amp;D.</summary>
    /// <param name="Name">Who.</param>
    /// <param name="Code">The indicator of its spending.</param>
    /// <param name="ShareCode">The indicator of its share.</param>
    /// <param name="Spent">Its spending.</param>
    /// <param name="Share">Its share, percent, by formula.</param>
    /// <param name="Growth">On the year before, percent.</param>
    public sealed record Performer(string Name, string Code, string ShareCode, Cell Spent, Cell Share, decimal? Growth);

    /// <summary>One of the six haves.</summary>
    /// <param name="Mark">Which.</param>
    /// <param name="Count">Enterprises that have it.</param>
    /// <param name="Rate">Their share, percent.</param>
    /// <param name="Change">On the year before, percentage points.</param>
    /// <param name="IsWeakest">Whether no other of the six is lower.</param>
    public sealed record MarkLine(SixHaves.Mark Mark, Cell Count, Cell Rate, decimal? Change, bool IsWeakest);

    /// <summary>How the enterprises of a region below take part.</summary>
    /// <param name="Region">The region.</param>
    /// <param name="Enterprises">Enterprises above designated size.</param>
    /// <param name="Active">Those with R&amp;D activity.</param>
    /// <param name="Rate">Their share, percent.</param>
    /// <param name="Marks">The share of each of the six, in their order.</param>
    /// <param name="All">The share of those that have all six.</param>
    /// <param name="Weakest">The lowest of the six, several when equal; empty when any is missing.</param>
    /// <param name="IsDemo">Whether any of it is invented.</param>
    public sealed record CoverageLine(Region Region, Cell Enterprises, Cell Active, Cell Rate, IReadOnlyList<Cell> Marks, Cell All, IReadOnlyList<string> Weakest, bool IsDemo);
}
