using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>Where nothing is yet: says why, and what to do next.</summary>
public sealed partial class EmptyState
{
    /// <summary>What is missing.</summary>
    [Parameter] public string Title { get; set; } = "暂无数据";

    /// <summary>What to do next, in a sentence.</summary>
    [Parameter] public string? Hint { get; set; }

    /// <summary>Drawing above the text.</summary>
    [Parameter] public IconName Icon { get; set; } = IconName.Folder;

    /// <summary>Whether it is all the page has to say, so that its title heads the page.</summary>
    [Parameter] public bool IsPage { get; set; }

    /// <summary>The button or link that does it.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }
}
