using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>A line drawing in the text colour. Decorative unless it has a <see cref="Label"/>.</summary>
public sealed partial class Icon
{
    /// <summary>Which drawing.</summary>
    [Parameter, EditorRequired] public IconName Name { get; set; }

    /// <summary>Edge length in CSS pixels.</summary>
    [Parameter] public int Size { get; set; } = 16;

    /// <summary>What the drawing says, where no text beside it does.</summary>
    [Parameter] public string? Label { get; set; }
}
