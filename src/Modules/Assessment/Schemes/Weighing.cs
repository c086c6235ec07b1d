namespace Chuangpu.Assessment.Schemes;

/// <summary>How the weights below a node are found.</summary>
/// <param name="Method">The method.</param>
public sealed record Weighing(WeighingMethod Method)
{
    /// <summary>For <see cref="WeighingMethod.Hierarchy"/>: each pair of children once; a missing pair counts as equally important.</summary>
    public IReadOnlyList<PairComparison> Comparisons { get; init; } = [];

    /// <summary>For <see cref="WeighingMethod.Budget"/>: what each person gave to each child.</summary>
    public IReadOnlyList<Allotment> Allotments { get; init; } = [];

    /// <summary>How many times as important one child is as another (1 to 9; below 1 for less important).</summary>
    /// <param name="First">The code of the one.</param>
    /// <param name="Second">The code of the other.</param>
    /// <param name="Times">1 equal, 3 a little, 5 clearly, 7 strongly, 9 extremely; 0.2 is stored for one fifth.</param>
    public sealed record PairComparison(string First, string Second, decimal Times);

    /// <summary>100 points divided by one person.</summary>
    /// <param name="By">Who.</param>
    /// <param name="Points">What each child got, in the order of the children; adds up to 100.</param>
    public sealed record Allotment(string By, IReadOnlyList<AllottedPoints> Points);

    /// <summary>What a child got.</summary>
    /// <param name="Item">Its code.</param>
    /// <param name="Points">Not negative.</param>
    public sealed record AllottedPoints(string Item, decimal Points);
}
