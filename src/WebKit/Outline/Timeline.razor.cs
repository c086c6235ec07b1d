using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>What happened, in order.</summary>
public sealed partial class Timeline
{
    /// <summary>The events, in the order shown.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<TimelineItem> Items { get; set; }
}
