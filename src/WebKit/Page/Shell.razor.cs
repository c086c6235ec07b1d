using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>The frame of every page: top bar, main menu, content. On a phone the menu opens over the page.</summary>
public sealed partial class Shell
{
    /// <summary>Name of the platform, in the top bar.</summary>
    [Parameter, EditorRequired] public required string Title { get; set; }

    /// <summary>Where the name leads.</summary>
    [Parameter] public string Home { get; set; } = "/";

    /// <summary>The main menu, made of <see cref="NavItem"/>s and <see cref="NavGroup"/>s; none leaves the content alone.</summary>
    [Parameter] public RenderFragment? Nav { get; set; }

    /// <summary>Right end of the top bar: who is signed in, notices, sign-out.</summary>
    [Parameter] public RenderFragment? User { get; set; }

    /// <summary>Below the content.</summary>
    [Parameter] public RenderFragment? Footer { get; set; }

    /// <summary>The page.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }
}
