using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>One large figure with its label. Stand several in <c>&lt;div class="kpis"&gt;</c>.</summary>
public sealed partial class KpiCard
{
    /// <summary>What the figure is.</summary>
    [Parameter, EditorRequired] public required string Label { get; set; }

    /// <summary>The figure, formatted; none shows — with <see cref="Missing"/>.</summary>
    [Parameter] public string? Value { get; set; }

    /// <summary>Its unit, smaller.</summary>
    [Parameter] public string? Unit { get; set; }

    /// <summary>What to compare it with.</summary>
    [Parameter] public string? Note { get; set; }

    /// <summary>Where the figure comes from: every number can be followed.</summary>
    [Parameter] public string? Href { get; set; }

    /// <summary>Colours the figure when it is a state.</summary>
    [Parameter] public Tone Tone { get; set; }

    /// <summary>Whether the figure is invented.</summary>
    [Parameter] public bool Demo { get; set; }

    /// <summary>Why there is no figure.</summary>
    [Parameter] public string Missing { get; set; } = "暂无数据";

    /// <summary>The figure as content, instead of <see cref="Value"/>.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }
}
