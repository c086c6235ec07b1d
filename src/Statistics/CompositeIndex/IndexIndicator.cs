namespace Chuangpu.Statistics.CompositeIndex;

/// <summary>A leaf of the tree: what is measured.</summary>
/// <param name="Code">Its column.</param>
/// <param name="Parent">The node it belongs to.</param>
public sealed record IndexIndicator(string Code, string Parent)
{
    /// <summary>Whether more is better; else less is.</summary>
    public bool HigherIsBetter { get; init; } = true;

    /// <summary>Its weight among its siblings, not negative; weights need not add up to anything.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>The column it is divided by first, or null.</summary>
    public string? Denominator { get; init; }

    /// <summary>The least and the most it can score by, in its own unit (for efficacy: the unallowable and the satisfactory value); null where the method takes them from the units.</summary>
    public (double Low, double High)? Goalposts { get; init; }

    /// <summary>Whether goalposts are compared on a logarithmic scale, as incomes are.</summary>
    public bool Logarithmic { get; init; }

    /// <summary>What is aimed at, or null.</summary>
    public double? Target { get; init; }

    /// <summary>For step tables: from a value on, a score; the best step that is reached counts.</summary>
    public IReadOnlyList<(double From, double Score)> Steps { get; init; } = [];
}
