namespace Chuangpu.Indicators.Rollup;

/// <summary>A figure of the roll-up.</summary>
/// <param name="Value">The value, exact; null when it is missing.</param>
/// <param name="State">What it stands on.</param>
/// <param name="Entered">Whether somebody entered it, which goes before what its parts make.</param>
public readonly record struct Cell(decimal? Value, CellState State, bool Entered)
{
    /// <summary>The value if it is the whole; a partial one is no fact about the region.</summary>
    public decimal? Whole => State == CellState.Complete ? Value : null;
}
