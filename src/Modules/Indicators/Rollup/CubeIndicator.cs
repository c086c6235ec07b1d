namespace Chuangpu.Indicators.Rollup;

/// <summary>An indicator of the cube.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Rules">Its rule in each period of the axis.</param>
public sealed record CubeIndicator(string Code, IReadOnlyList<CubeRule> Rules);
