namespace Chuangpu.WebKit;

/// <summary>A range drawn as an area behind the lines, such as the interval of a forecast.</summary>
/// <param name="Name">Name in the legend, with the level: 预测区间（80%）.</param>
/// <param name="Lower">One value per category; null leaves a gap.</param>
/// <param name="Upper">One value per category, null where <paramref name="Lower"/> is.</param>
public sealed record ChartBand(string Name, IReadOnlyList<decimal?> Lower, IReadOnlyList<decimal?> Upper)
{
    /// <summary>The category and value the area opens from, such as the last fact before a forecast; drawn, but no part of the range. Null for none.</summary>
    public (int Category, decimal Value)? Tip { get; init; }

    internal IReadOnlyList<decimal?> DrawnLower => WithTip(Lower);

    internal IReadOnlyList<decimal?> DrawnUpper => WithTip(Upper);

    private IReadOnlyList<decimal?> WithTip(IReadOnlyList<decimal?> values) => Tip is { } tip ? [.. values.Select((v, i) => i == tip.Category ? tip.Value : v)] : values;
}
