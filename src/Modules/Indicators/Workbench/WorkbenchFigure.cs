using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Rollup;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Regions;

namespace Chuangpu.Indicators.Workbench;

/// <summary>One figure of a view, with what it is compared with.</summary>
/// <param name="Definition">The indicator as it is defined for the year.</param>
/// <param name="Region">The region.</param>
/// <param name="Year">The year.</param>
/// <param name="Cell">The figure.</param>
/// <param name="Origin">How it came about, in words.</param>
public sealed record WorkbenchFigure(IndicatorDefinition Definition, Region Region, StatPeriod Year, Cell Cell, string Origin)
{
    /// <summary>The value as it is shown, or null when it is missing.</summary>
    public decimal? Value => Rounded(Cell.Value);

    /// <summary>Why it is missing or incomplete, or null when it is the whole.</summary>
    public string? Gap { get; init; }

    /// <summary>Growth on the year before: percent, or percentage points where the unit is percent.</summary>
    public decimal? Change { get; init; }

    /// <summary>Place among the chosen regions of the same level, equal figures sharing one; null for what is not whole.</summary>
    public int? Rank { get; init; }

    /// <summary>What the region above is on average; see <see cref="ReadWorkbench"/>.</summary>
    public decimal? Mean { get; init; }

    /// <summary>The figure less the mean, in the unit.</summary>
    public decimal? OverMean => Cell.Whole is { } value && Mean is { } mean ? Rounded(value - mean) : null;

    /// <summary>Whether it rests on invented entries.</summary>
    public bool IsDemo { get; init; }

    private decimal? Rounded(decimal? value) => value is { } v ? Math.Round(v, Definition.Decimals, MidpointRounding.AwayFromZero) : null;
}
