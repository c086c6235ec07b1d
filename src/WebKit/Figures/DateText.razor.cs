using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>A date as 2025-06-30, or a moment as 2025-06-30 14:05 in China's time.</summary>
public sealed partial class DateText
{
    private static readonly TimeSpan Zone = TimeSpan.FromHours(8);

    /// <summary>A day.</summary>
    [Parameter] public DateOnly? Date { get; set; }

    /// <summary>A moment, instead of <see cref="Date"/>; shown in UTC+8, the one time of the country.</summary>
    [Parameter] public DateTimeOffset? Time { get; set; }

    /// <summary>Why there is none.</summary>
    [Parameter] public string Missing { get; set; } = "未填写";
}
