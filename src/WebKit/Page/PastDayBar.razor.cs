using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>Chooses the day a page is shown for, and says so while it is not today.</summary>
public sealed partial class PastDayBar
{
    /// <summary>The day shown, or null for today.</summary>
    [Parameter] public DateOnly? Day { get; set; }

    /// <summary>Today in China.</summary>
    [Parameter, EditorRequired] public required DateOnly Today { get; set; }

    /// <summary>What is looked at: 情况, 数据.</summary>
    [Parameter] public string What { get; set; } = "情况";

    /// <summary>What the past view leaves out, as a sentence.</summary>
    [Parameter, EditorRequired] public required RenderFragment ChildContent { get; set; }

    [Inject] private NavigationManager Navigation { get; set; } = default!;
}
