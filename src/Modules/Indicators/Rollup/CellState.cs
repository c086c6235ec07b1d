namespace Chuangpu.Indicators.Rollup;

/// <summary>What a figure of the roll-up stands on.</summary>
public enum CellState
{
    /// <summary>There is no value.</summary>
    Missing,

    /// <summary>Some parts are missing: the value is what the others make, not the whole.</summary>
    Partial,

    /// <summary>Made of all its parts, or entered.</summary>
    Complete,
}
