using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>A dialog over the page, opened by <see cref="DialogLink"/>. Without JavaScript the link's #address opens it in place.</summary>
public sealed partial class Dialog
{
    /// <summary>Name the link opens it by; unique in the page.</summary>
    [Parameter, EditorRequired] public required string Id { get; set; }

    /// <summary>Title.</summary>
    [Parameter, EditorRequired] public required string Title { get; set; }

    /// <summary>Open at once: for a page that begins with it. A dialog whose form came back with errors opens by itself.</summary>
    [Parameter] public bool Open { get; set; }

    /// <summary>Twice the width, for a table or a long form.</summary>
    [Parameter] public bool Wide { get; set; }

    /// <summary>Body; usually an <see cref="ActionForm{TModel}"/>.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    /// <summary>Buttons of a dialog without a form.</summary>
    [Parameter] public RenderFragment? Footer { get; set; }
}
