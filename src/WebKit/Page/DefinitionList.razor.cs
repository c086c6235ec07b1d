using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>The facts of one thing as term and value, made of <see cref="Definition"/>s.</summary>
public sealed partial class DefinitionList
{
    /// <summary>How many pairs stand side by side on a wide screen, 1 to 3.</summary>
    [Parameter] public int Columns { get; set; } = 2;

    /// <summary>The pairs.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }
}
