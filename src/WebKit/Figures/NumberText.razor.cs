using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>A number with its unit, in tabular figures with thousands separated.</summary>
public sealed partial class NumberText
{
    /// <summary>The number; none shows — with <see cref="Missing"/>.</summary>
    [Parameter] public decimal? Value { get; set; }

    /// <summary>Its unit, such as 家, % or 件/万人.</summary>
    [Parameter] public string? Unit { get; set; }

    /// <summary>Exactly this many decimals; none shows up to four without trailing zeros.</summary>
    [Parameter] public int? Decimals { get; set; }

    /// <summary>Why there is no number.</summary>
    [Parameter] public string Missing { get; set; } = "未填写";
}
