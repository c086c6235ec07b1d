using System.ComponentModel.DataAnnotations;
using Chuangpu.WebKit;

namespace Chuangpu.Plans.Import;

/// <summary>One amount of a clause.</summary>
public sealed record AmountFields
{
    [Display(Name = "数额（元；比例填百分数）")]
    public decimal Value { get; init; }

    [Display(Name = "类别")]
    public AmountType Kind { get; init; }

    [Display(Name = "对象或条件")]
    public string? Condition { get; init; }

    internal string Text => $"{DisplayText.OfEnum(Kind)} {(Kind == AmountType.Percent ? NumberFormat.Text(Value) + "%" : Money(Value))}{(string.IsNullOrEmpty(Condition) ? "" : $"（{Condition}）")}";

    private static string Money(decimal yuan) => Math.Abs(yuan) switch
    {
        >= 100_000_000m => $"{NumberFormat.Text(yuan / 100_000_000m)} 亿元",
        >= 10_000m => $"{NumberFormat.Text(yuan / 10_000m)} 万元",
        _ => $"{NumberFormat.Text(yuan)} 元",
    };
}
