using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>The sentence of the plan that asked for it, with its place.</summary>
public sealed partial class SourceQuote
{
    /// <summary>The sentence, word for word.</summary>
    [Parameter, EditorRequired] public required string Text { get; set; }

    /// <summary>The plan and the headings above the sentence, from the top.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<string> Path { get; set; }

    /// <summary>The sentence's place in the document.</summary>
    [Parameter] public string? Href { get; set; }
}
