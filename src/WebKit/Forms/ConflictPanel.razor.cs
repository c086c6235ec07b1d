using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>Two people changed the same thing: what stood there, what the other saved, what you typed. Stands above the form, which keeps your text.</summary>
public sealed partial class ConflictPanel
{
    /// <summary>The fields that differ.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<ConflictRow> Rows { get; set; }

    /// <summary>Heading.</summary>
    [Parameter] public string Title { get; set; } = "这条记录刚被他人修改";

    /// <summary>Who saved first.</summary>
    [Parameter] public string? Who { get; set; }

    /// <summary>When.</summary>
    [Parameter] public DateTimeOffset? When { get; set; }
}
