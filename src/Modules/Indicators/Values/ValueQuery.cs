using Chuangpu.Indicators.Catalogue;

namespace Chuangpu.Indicators.Values;

/// <summary>Which values are wanted; what is left null is not limited.</summary>
public sealed record ValueQuery
{
    /// <summary>The indicators.</summary>
    public IReadOnlyCollection<string>? Indicators { get; init; }

    /// <summary>The regions (six digits each).</summary>
    public IReadOnlyCollection<string>? Regions { get; init; }

    /// <summary>A region with all below it, by its significant digits (<see cref="Kernel.Regions.RegionCode.PrefixOf"/>).</summary>
    public string? RegionPrefix { get; init; }

    /// <summary>Periods of this length.</summary>
    public Frequency? Frequency { get; init; }

    /// <summary>Periods that start on this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Periods that start on this day or before.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whether the members of breakdowns are wanted beside the totals.</summary>
    public bool WithMembers { get; init; }

    /// <summary>The view at the end of this day (in China); null for now.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Whether estimates (预计) are left out, so that a forecast never takes them for facts.</summary>
    public bool FactsOnly { get; init; }

    /// <summary>
    /// Whether values outside the actor's scope are read too: for figures shown by something the actor was found entitled to
    /// see, such as the progress of a published goal.
    /// </summary>
    internal bool BeyondScope { get; init; }

    /// <summary>The years from one to another.</summary>
    public ValueQuery Years(int from, int to) => this with { From = new DateOnly(from, 1, 1), To = new DateOnly(to, 12, 31) };
}
