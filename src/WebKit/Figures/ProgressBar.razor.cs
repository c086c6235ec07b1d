using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>A share of the whole as a bar with its figure.</summary>
public sealed partial class ProgressBar
{
    /// <summary>Percent; the bar stops at 0 and 100, the figure does not.</summary>
    [Parameter] public decimal? Percent { get; set; }

    /// <summary>What is measured, for screen readers.</summary>
    [Parameter] public string Label { get; set; } = "完成率";

    /// <summary>What the share means.</summary>
    [Parameter] public Tone Tone { get; set; } = Tone.Info;

    /// <summary>Decimals of the figure.</summary>
    [Parameter] public int Decimals { get; set; }

    /// <summary>Why there is no figure.</summary>
    [Parameter] public string Missing { get; set; } = "暂无数据";
}
