using System.Globalization;
using Chuangpu.Reading;

namespace Chuangpu.Cli.Plans;

/// <summary>An amount of a policy clause in words: 奖励 50 万元（新认定的国家级平台）.</summary>
internal static class AmountText
{
    private const decimal TenThousand = 10_000;
    private const decimal HundredMillion = 100_000_000;

    public static string Of(ClauseAmount amount)
    {
        var value = amount.Kind == AmountKind.Percent ? Number(amount.Value) + "%" : Money(amount.Value);
        return $"{Kind(amount.Kind)} {value}{(amount.Condition is null ? "" : $"（{amount.Condition}）")}";
    }

    private static string Money(decimal yuan) => Math.Abs(yuan) switch
    {
        >= HundredMillion => Number(yuan / HundredMillion) + " 亿元",
        >= TenThousand => Number(yuan / TenThousand) + " 万元",
        _ => Number(yuan) + " 元",
    };

    private static string Number(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Kind(string kind) => kind switch
    {
        AmountKind.Reward => "奖励补助",
        AmountKind.Cap => "最高",
        AmountKind.Floor => "不低于",
        AmountKind.Part => "分年支付",
        AmountKind.TopUp => "补足",
        AmountKind.Rate => "按量计",
        AmountKind.Percent => "比例",
        AmountKind.Fund => "基金",
        AmountKind.Budget => "预算",
        AmountKind.Loan => "贷款",
        _ => kind,
    };
}
