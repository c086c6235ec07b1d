namespace Chuangpu.Indicators.Rollup;

/// <summary>What a formula reads: an indicator, in the same region, in the period its map gives for each period.</summary>
/// <param name="Indicator">Its index among the cube's indicators.</param>
/// <param name="Periods">For each period of the axis the index of the period read, or -1 when it lies outside.</param>
public sealed record CubeInput(int Indicator, IReadOnlyList<int> Periods);
