using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Chuangpu.WebKit;

/// <summary>One entry of the main menu; marks itself when its page, or one below it, is shown.</summary>
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

    /// <summary>Whether only this address or also those below it mark the entry.</summary>
    [Parameter] public NavLinkMatch Match { get; set; } = NavLinkMatch.Prefix;
}
