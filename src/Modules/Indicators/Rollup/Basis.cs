namespace Chuangpu.Indicators.Rollup;

/// <summary>What the entries say that a figure rests on.</summary>
/// <param name="IsDemo">Whether any of them is invented for the demo.</param>
/// <param name="EnteredAt">When the latest of them was entered (UTC).</param>
public readonly record struct Basis(bool IsDemo, DateTime EnteredAt)
{
    /// <summary>No entry.</summary>
    public static Basis None => default;

    /// <summary>What both rest on.</summary>
    public Basis And(Basis other) => new(IsDemo || other.IsDemo, EnteredAt > other.EnteredAt ? EnteredAt : other.EnteredAt);
}
