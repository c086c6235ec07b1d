using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>The state of a thing, as a word on a tint.</summary>
public sealed partial class Chip
{
    /// <summary>The word; the colour alone says nothing.</summary>
    [Parameter] public string? Text { get; set; }

    /// <summary>What the state means.</summary>
    [Parameter] public Tone Tone { get; set; }

    /// <summary>Why, on hover.</summary>
    [Parameter] public string? Hint { get; set; }

    /// <summary>The word as content, instead of <see cref="Text"/>.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }
}
