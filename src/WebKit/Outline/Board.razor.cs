using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>Cards in columns: tasks by department or by state. Scrolls sideways within itself; on a phone the columns stand below each other.</summary>
/// <typeparam name="T">What a card is.</typeparam>
public sealed partial class Board<T>
{
    /// <summary>The columns, in order.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<BoardColumn<T>> Columns { get; set; }

    /// <summary>What the board shows, for screen readers.</summary>
    [Parameter, EditorRequired] public required string Caption { get; set; }

    /// <summary>One card.</summary>
    [Parameter, EditorRequired] public required RenderFragment<T> ChildContent { get; set; }

    /// <summary>Text of an empty column.</summary>
    [Parameter] public string Empty { get; set; } = "暂无";
}
