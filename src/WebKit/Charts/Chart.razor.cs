using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>A chart drawn by ECharts in the browser, with the same numbers as a table. Give <see cref="Data"/>, or an ECharts <see cref="Option"/> with its <see cref="Table"/>.</summary>
public sealed partial class Chart
{
    // The HTML encoder of the renderer guards the attribute; Chinese stays readable in it.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private string _option => JsonSerializer.Serialize(Data?.Option() ?? Option, Json);

    private ChartTable? _table => Data?.Table() ?? Table;

    /// <summary>What the chart shows, in a sentence.</summary>
    [Parameter, EditorRequired] public required string Caption { get; set; }

    /// <summary>Categories and series of a bar or line chart.</summary>
    [Parameter] public ChartData? Data { get; set; }

    /// <summary>ECharts option as plain data, without functions; colours, font and tooltip come from the page, and a colour may name a token: <c>--ok</c>.</summary>
    [Parameter] public object? Option { get; set; }

    /// <summary>The numbers of <see cref="Option"/>.</summary>
    [Parameter] public ChartTable? Table { get; set; }

    /// <summary>How tall: 200, 300 or 420 pixels.</summary>
    [Parameter] public ChartHeight Height { get; set; } = ChartHeight.Medium;

    /// <summary>Whether the numbers are invented.</summary>
    [Parameter] public bool Demo { get; set; }
}
