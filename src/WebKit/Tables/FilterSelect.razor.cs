using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>A condition chosen from a list.</summary>
public sealed partial class FilterSelect
{
    /// <summary>Parameter in the address.</summary>
    [Parameter, EditorRequired] public required string Name { get; set; }

    /// <summary>What is asked.</summary>
    [Parameter, EditorRequired] public required string Label { get; set; }

    /// <summary>The choices; <see cref="Choices.Names{T}()"/> makes them from an enum.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<Choice<string>> Options { get; set; }

    /// <summary>Text of the choice that asks nothing.</summary>
    [Parameter] public string All { get; set; } = "全部";

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private PageExport PageExport { get; set; } = default!;

    private string? Current => Navigation.Parameters().LastOrDefault(x => x.Key == Name).Value;

    /// <inheritdoc />
    protected override void OnParametersSet() => PageExport.AddFilter(Label, Options.FirstOrDefault(x => x.Value == Current)?.Text);
}
