using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>How far the background is with reading a file. The page asks by itself and goes on when it is read; without JavaScript it is loaded again by hand.</summary>
public sealed partial class ReadingProgress
{
    /// <summary>Answers with JSON: <c>unread</c>, <c>percent</c> (0 to 100) and <c>next</c>, the page to go on to, or null to load this one again.</summary>
    [Parameter, EditorRequired] public required string Url { get; set; }

    /// <summary>The file's name.</summary>
    [Parameter, EditorRequired] public required string FileName { get; set; }

    /// <summary>How far it is, 0 to 100.</summary>
    [Parameter] public int Percent { get; set; }

    /// <summary>What to do meanwhile, as a sentence.</summary>
    [Parameter, EditorRequired] public required RenderFragment ChildContent { get; set; }
}
