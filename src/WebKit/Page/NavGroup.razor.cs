using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>A titled part of the main menu.</summary>
public sealed partial class NavGroup
{
    /// <summary>Title of the part.</summary>
    [Parameter, EditorRequired] public required string Text { get; set; }

    /// <summary>Its <see cref="NavItem"/>s.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }
}
