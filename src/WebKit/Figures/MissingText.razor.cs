using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>A value that is not there: a dash, with the reason on hover and for screen readers.</summary>
public sealed partial class MissingText
{
    /// <summary>Why it is missing.</summary>
    [Parameter, EditorRequired] public string Reason { get; set; } = "未填写";
}
