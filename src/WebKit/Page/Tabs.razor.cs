using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>Views of the same thing, as links.</summary>
public sealed partial class Tabs
{
    /// <summary>The views.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<TabLink> Items { get; set; }

    /// <summary>What the tabs choose, for screen readers.</summary>
    [Parameter] public string Label { get; set; } = "视图";
}
