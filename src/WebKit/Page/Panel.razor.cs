using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>A white panel with a title: the unit a page is made of.</summary>
public sealed partial class Panel
{
    /// <summary>Title; a panel without one should hold only something that names itself.</summary>
    [Parameter] public string? Title { get; set; }

    /// <summary>Address of the panel within the page.</summary>
    [Parameter] public string? Id { get; set; }

    /// <summary>Extra classes, such as <c>flush</c> for a table that fills the panel.</summary>
    [Parameter] public string? Class { get; set; }

    /// <summary>Chips beside the title.</summary>
    [Parameter] public RenderFragment? Marks { get; set; }

    /// <summary>Links and buttons at the right of the title.</summary>
    [Parameter] public RenderFragment? Actions { get; set; }

    /// <summary>Body.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    /// <summary>Under the body: a link to more, a note on the source.</summary>
    [Parameter] public RenderFragment? Footer { get; set; }
}
