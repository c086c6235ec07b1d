using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>What surrounds every input: label, required mark, hint and error. Fields use it; pages seldom need to.</summary>
public sealed partial class FieldFrame
{
    /// <summary>Id of the input.</summary>
    [Parameter, EditorRequired] public required string Id { get; set; }

    /// <summary>Label.</summary>
    [Parameter, EditorRequired] public required string Label { get; set; }

    /// <summary>Marks the field as required.</summary>
    [Parameter] public bool Required { get; set; }

    /// <summary>How to fill it in.</summary>
    [Parameter] public string? Hint { get; set; }

    /// <summary>What is wrong with it.</summary>
    [Parameter] public IReadOnlyList<string> Errors { get; set; } = [];

    /// <summary>Whether the input is a group of several.</summary>
    [Parameter] public bool Group { get; set; }

    /// <summary>Takes the full width of the form.</summary>
    [Parameter] public bool Wide { get; set; }

    /// <summary>The input.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    private string State => (Wide ? "wide " : "") + (Errors.Count > 0 ? "wrong" : "");
}
