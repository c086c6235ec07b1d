namespace Chuangpu.WebKit;

/// <summary>Categories and series: enough for most charts, and both the drawing and its table are made from them.</summary>
/// <param name="Categories">Along the axis: years, regions.</param>
/// <param name="Series">What is drawn for each.</param>
/// <param name="Unit">Unit of the values.</param>
/// <param name="Horizontal">Categories from top to bottom, for long names.</param>
public sealed record ChartData(IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series, string? Unit = null, bool Horizontal = false)
{
    /// <summary>Title of the first column of the table.</summary>
    public string CategoryTitle { get; init; } = "类别";

    internal ChartTable Table() => new(
        [CategoryTitle, .. Series.Select(x => Unit is null ? x.Name : $"{x.Name}（{Unit}）")],
        [.. Categories.Select((c, i) => (IReadOnlyList<string?>)[c, .. Series.Select(x => i < x.Values.Count && x.Values[i] is { } v ? NumberFormat.Text(v) : null)])]);

    internal object Option()
    {
        object categories = new { type = "category", data = Categories, inverse = Horizontal, axisTick = new { show = false } };
        object values = new { type = "value", name = Unit };
        return new
        {
            tooltip = new { trigger = "axis" },
            legend = new { show = Series.Count > 1, top = 0 },
            xAxis = Horizontal ? values : categories,
            yAxis = Horizontal ? categories : values,
            series = Series.Select(x => new { name = x.Name, type = x.Kind, data = x.Values, barMaxWidth = 28, lineStyle = new { type = x.Dashed ? "dashed" : "solid", width = 2 } }),
        };
    }
}
