using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>Head of a page: where it stands, its title (also the browser's), what can be done.</summary>
public sealed partial class PageHeader
{
    /// <summary>Title of the page.</summary>
    [Parameter, EditorRequired] public required string Title { get; set; }

    /// <summary>The pages above this one, from the top.</summary>
    [Parameter] public IReadOnlyList<Crumb> Crumbs { get; set; } = [];

    /// <summary>One sentence under the title: what the page is for, or the state of the thing shown.</summary>
    [Parameter] public string? Note { get; set; }

    /// <summary>Chips beside the title.</summary>
    [Parameter] public RenderFragment? Marks { get; set; }

    /// <summary>Buttons, the main one last.</summary>
    [Parameter] public RenderFragment? Actions { get; set; }

    [Inject] private PageExport PageExport { get; set; } = default!;

    /// <inheritdoc />
    protected override void OnParametersSet() => PageExport.Page = string.Join(" / ", Crumbs.Select(x => x.Text).Append(Title));
}
