using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>Opens a <see cref="Dialog"/> of the same page.</summary>
public sealed partial class DialogLink
{
    /// <summary>The dialog's <see cref="Dialog.Id"/>.</summary>
    [Parameter, EditorRequired] public required string For { get; set; }

    /// <summary>Looks like a button unless told otherwise.</summary>
    [Parameter] public string Class { get; set; } = "button";

    /// <summary>Text of the link.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }
}
