using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>One thing that happened, or will.</summary>
/// <param name="When">The day or moment, as text.</param>
/// <param name="Title">What.</param>
/// <param name="Tone">State.</param>
/// <param name="Who">Who did it.</param>
/// <param name="Text">More, as text.</param>
/// <param name="Href">Its page.</param>
public sealed record TimelineItem(string When, string Title, Tone Tone = Tone.Neutral, string? Who = null, string? Text = null, string? Href = null)
{
    /// <summary>More, as content.</summary>
    public RenderFragment? Body { get; init; }
}
