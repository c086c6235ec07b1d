using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>A message about the page: what happened, what was kept, and what to do.</summary>
public sealed partial class Alert
{
    private IconName _icon => Tone switch { Tone.Ok => IconName.Check, Tone.Warn or Tone.Bad => IconName.Alert, _ => IconName.Info };

    /// <summary>Information, success, warning or error.</summary>
    [Parameter] public Tone Tone { get; set; } = Tone.Info;

    /// <summary>The message in a few words.</summary>
    [Parameter] public string? Title { get; set; }

    /// <summary>The rest of it.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }
}
