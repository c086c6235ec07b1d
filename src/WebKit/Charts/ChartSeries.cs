namespace Chuangpu.WebKit;

/// <summary>One line or row of bars of a plain chart.</summary>
/// <param name="Name">Name in the legend.</param>
/// <param name="Values">One value per category; null leaves a gap.</param>
/// <param name="Kind"><c>bar</c>, <c>line</c>, or <c>pie</c> for the only series of a ring of shares.</param>
/// <param name="Dashed">A dashed line, for targets and forecasts.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<decimal?> Values, string Kind = "bar", bool Dashed = false)
{
    /// <summary>A token in place of the next colour in line: <c>--chart-4</c>.</summary>
    public string? Color { get; init; }
}
