namespace Chuangpu.Statistics.Outliers;

/// <summary>A value that stands apart from its series.</summary>
/// <param name="Index">Its place in the values searched, from 0.</param>
/// <param name="Value">The value.</param>
/// <param name="Score">How far apart, in the method's own measure; negative below.</param>
public sealed record Outlier(int Index, double Value, double Score);
