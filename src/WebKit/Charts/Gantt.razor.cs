using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>Work over time: bars, milestones and today's line, drawn by the server and readable as a table.</summary>
public sealed partial class Gantt
{
    private GanttScale _scale = default!;

    /// <summary>The rows, in order.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<GanttRow> Rows { get; set; }

    /// <summary>What is planned, for screen readers.</summary>
    [Parameter, EditorRequired] public required string Caption { get; set; }

    /// <summary>The day the line is drawn at.</summary>
    [Parameter, EditorRequired] public DateOnly Today { get; set; }

    /// <summary>Title of the first column.</summary>
    [Parameter] public string RowTitle { get; set; } = "任务";

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (Rows.Count > 0)
        {
            var days = Rows.SelectMany(x => x.Milestones.Select(m => m.Date).Append(x.From).Append(x.To)).ToList();
            _scale = GanttScale.Around(days.Min(), days.Max());
        }
    }

    private static string Spoken(GanttRow row) => string.Join("；", new[]
    {
        string.Create(CultureInfo.InvariantCulture, $"{row.From:yyyy-MM-dd} 至 {row.To:yyyy-MM-dd}"),
        row.Percent is { } percent ? $"完成 {NumberFormat.Text(percent)}%" : null,
        row.Note,
    }.OfType<string>().Concat(row.Milestones.Select(x => string.Create(CultureInfo.InvariantCulture, $"节点 {x.Date:yyyy-MM-dd} {x.Text}"))));
}
