using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>One entry of the main menu.</summary>
public sealed partial class NavItem
{
    /// <summary>Where it leads.</summary>
    [Parameter, EditorRequired] public required string Href { get; set; }

    /// <summary>What it is called.</summary>
    [Parameter, EditorRequired] public required string Text { get; set; }

    /// <summary>Drawing before the text.</summary>
    [Parameter, EditorRequired] public IconName Icon { get; set; }

    /// <summary>Things waiting there; none is shown for 0.</summary>
    [Parameter] public int Count { get; set; }

    /// <summary>Whether the page shown belongs to it; one entry of a menu at most.</summary>
    [Parameter] public bool Current { get; set; }
}
