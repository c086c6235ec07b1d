namespace Chuangpu.WebKit;

/// <summary>Categories and series: enough for most charts, and both the drawing and its table are made from them.</summary>
/// <param name="Categories">Along the axis: years, regions.</param>
/// <param name="Series">What is drawn for each.</param>
/// <param name="Unit">Unit of the values.</param>
/// <param name="Horizontal">Categories from top to bottom, for long names.</param>
public sealed record ChartData(IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series, string? Unit = null, bool Horizontal = false)
{
    /// <summary>The colour of what is expected and no fact.</summary>
    public const string ForecastColor = "--chart-4";

    /// <summary>Title of the first column of the table.</summary>
    public string CategoryTitle { get; init; } = "类别";

    /// <summary>A range behind the lines, or null.</summary>
    public ChartBand? Band { get; init; }

    /// <summary>Whether the axis of values begins near the lowest instead of at zero; for lines, whose changes would not be seen else.</summary>
    public bool Closely { get; init; }

    internal ChartTable Table()
    {
        (string Name, IReadOnlyList<decimal?> Values)[] columns =
            [.. Series.Select(x => (x.Name, x.Values)), .. Band is null ? [] : new[] { (Band.Name + "下限", Band.Lower), (Band.Name + "上限", Band.Upper) }];
        return new(
            [CategoryTitle, .. columns.Select(x => Unit is null ? x.Name : $"{x.Name}（{Unit}）")],
            [.. Categories.Select((c, i) => (IReadOnlyList<string?>)[c, .. columns.Select(x => i < x.Values.Count && x.Values[i] is { } v ? NumberFormat.Text(v) : null)])]);
    }

    /// <summary>What each category means, where categories are states: its colour.</summary>
    public IReadOnlyList<Tone>? Tones { get; init; }

    internal object Option() => Series is [{ Kind: "pie" } ring] ? Ring(ring) : Axes();

    private object Axes()
    {
        object categories = new { type = "category", data = Categories, inverse = Horizontal, axisTick = new { show = false } };
        // A percent sign fits each label; a longer unit stands at the end of the axis.
        object values = Unit == "%" ? new { type = "value", scale = Closely, axisLabel = new { formatter = "{value}%" } } : new { type = "value", scale = Closely, name = Unit };
        var legend = Series.Count > 1 || Band is not null;
        return new
        {
            tooltip = new { trigger = "axis" },
            legend = new { show = legend, top = 0, data = Band is null ? null : Series.Select(x => x.Name).Append(Band.Name) },
            grid = new { top = legend ? Unit is null or "%" || Horizontal ? 40 : 56 : Unit is null or "%" || Horizontal ? 12 : 32, right = Horizontal && Unit is not null and not "%" ? 48 : 16 },
            xAxis = Horizontal ? values : categories,
            yAxis = Horizontal ? categories : values,
            series = Series.Select(Drawn).Concat(Area()),
        };
    }

    private object Drawn(ChartSeries x) => new
    {
        name = x.Name,
        type = x.Kind,
        data = x.Values.Select(Point),
        barMaxWidth = 28,
        itemStyle = x.Color is null ? null : new { color = x.Color },
        lineStyle = new { type = x.Dashed ? "dashed" : "solid", width = 2, color = x.Color },
    };

    // The lower end carries the area as a line that is not seen; a tooltip would tell the height of the area, which is no figure.
    private IEnumerable<object> Area()
    {
        if (Band is not { } band)
        {
            yield break;
        }

        var (stack, stackStrategy, hidden, unseen) = ("band", "all", new { show = false }, new { opacity = 0 });
        yield return new { name = band.Name + "下限", type = "line", stack, stackStrategy, silent = true, symbol = "none", tooltip = hidden, lineStyle = unseen, data = band.DrawnLower };
        yield return new
        {
            name = band.Name,
            type = "line",
            stack,
            stackStrategy,
            silent = true,
            symbol = "none",
            tooltip = hidden,
            lineStyle = unseen,
            itemStyle = new { color = ForecastColor },
            areaStyle = new { color = ForecastColor, opacity = .18 },
            data = band.DrawnUpper.Zip(band.DrawnLower, (upper, lower) => upper - lower),
        };
    }

    // Names carry their figure, so that the legend needs no lines to the ring and nothing is cut off on a phone.
    private object Ring(ChartSeries ring) => new
    {
        tooltip = new { trigger = "item" },
        legend = new { type = "plain", bottom = 0 },
        series = new[]
        {
            new
            {
                name = ring.Name, type = "pie", radius = new[] { "46%", "72%" }, center = new[] { "50%", "44%" }, label = new { show = false },
                data = Categories.Select((c, i) => new { name = ring.Values[i] is { } v ? $"{c} {NumberFormat.Text(v)}{Unit}" : c, value = ring.Values[i], itemStyle = Style(i) }),
            },
        },
    };

    private object? Point(decimal? value, int i) => Tones is null || value is null ? value : new { value, itemStyle = Style(i) };

    // "--ok" is read as the page's token by <chart-view>.
    private object? Style(int i) => Tones is null ? null : new { color = "--" + Tones[i].ToString().ToLowerInvariant() };
}
