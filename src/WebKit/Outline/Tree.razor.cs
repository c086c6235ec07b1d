using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>Things within things, as nested lists that fold. Arrow keys move and fold.</summary>
/// <typeparam name="T">What a node is.</typeparam>
public sealed partial class Tree<T>
{
    private readonly string _id = "t" + Guid.NewGuid().ToString("n")[..8];
    private int _count;

    /// <summary>The nodes at the top.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<T> Items { get; set; }

    /// <summary>The nodes under a node.</summary>
    [Parameter, EditorRequired] public required Func<T, IReadOnlyList<T>> Children { get; set; }

    /// <summary>One node: text, perhaps a link, perhaps chips.</summary>
    [Parameter, EditorRequired] public required RenderFragment<T> ChildContent { get; set; }

    /// <summary>What the tree is, for screen readers.</summary>
    [Parameter, EditorRequired] public required string Label { get; set; }

    /// <summary>Levels seen at first.</summary>
    [Parameter] public int OpenTo { get; set; } = 2;

    /// <summary>Which nodes are open at first, instead of <see cref="OpenTo"/>.</summary>
    [Parameter] public Func<T, bool>? IsOpen { get; set; }
}
