using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>One term and its value.</summary>
public sealed partial class Definition
{
    /// <summary>What the value is.</summary>
    [Parameter, EditorRequired] public required string Term { get; set; }

    /// <summary>The value as text; empty shows — with <see cref="Missing"/>.</summary>
    [Parameter] public string? Value { get; set; }

    /// <summary>Why there is no value.</summary>
    [Parameter] public string Missing { get; set; } = "未填写";

    /// <summary>Takes the full width.</summary>
    [Parameter] public bool Wide { get; set; }

    /// <summary>The value as content, instead of <see cref="Value"/>.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }
}
