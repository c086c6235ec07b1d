using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>A condition typed in: words or a date.</summary>
public sealed partial class FilterText
{
    /// <summary>Parameter in the address.</summary>
    [Parameter, EditorRequired] public required string Name { get; set; }

    /// <summary>What is asked.</summary>
    [Parameter, EditorRequired] public required string Label { get; set; }

    /// <summary>HTML kind of the box: <c>search</c>, <c>date</c>, <c>month</c>.</summary>
    [Parameter] public string Type { get; set; } = "search";

    /// <summary>Example of what to type.</summary>
    [Parameter] public string? Placeholder { get; set; }

    /// <summary>What stands in the box; else what the address says.</summary>
    [Parameter] public string? Value { get; set; }

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private PageExport PageExport { get; set; } = default!;

    private string? Current => Navigation.Parameters().LastOrDefault(x => x.Key == Name).Value;

    /// <inheritdoc />
    protected override void OnParametersSet() => PageExport.AddFilter(Label, Value ?? Current);
}
