using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>An amount of money: 元 below 1万, else 万元 or 亿元, with the exact figure on hover.</summary>
public sealed partial class MoneyText
{
    private decimal? _yuan => Yuan ?? Fen / 100m;

    /// <summary>The amount in 分.</summary>
    [Parameter] public long? Fen { get; set; }

    /// <summary>The amount in 元, instead of <see cref="Fen"/>.</summary>
    [Parameter] public decimal? Yuan { get; set; }

    /// <summary>Why there is no amount.</summary>
    [Parameter] public string Missing { get; set; } = "未填写";
}
