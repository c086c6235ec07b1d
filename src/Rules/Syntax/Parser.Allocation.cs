using System.Collections.Immutable;
using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Syntax.Tree;

namespace Chuangpu.Rules.Syntax;

internal sealed partial class Parser
{
    private RoundingStatement ReadRounding()
    {
        var start = Begin();
        if (ReadRoundingTo() is var (word, unit))
            return new RoundingStatement(start.To(Previous.Span), word, unit);
        var rounding = Rounding.HalfUp;
        if (TakeWord("向下取整") || TakeWord("取整"))
            rounding = Rounding.Down;
        else if (TakeWord("向上取整") || TakeWord("进一"))
            rounding = Rounding.Up;
        else if (!TakeWord("四舍五入"))
            Error(Current, $"「舍入」后面应是「四舍五入」「向下取整」或「向上取整」，却是{Words(Current)}。");
        var step = ReadSum();
        return new RoundingStatement(start.To(Previous.Span), rounding, step);
    }

    // As a regulation says it: 四舍五入到元, 向下取整到百元.
    private (Rounding Rounding, Expression Step)? ReadRoundingTo()
    {
        if (Current.Kind != TokenKind.Name || Current.Text.Split('到') is not [var way, var to] || StepOf(to) is not { } step)
            return null;
        Rounding? rounding = way switch
        {
            "" or "四舍五入" or "精确" => Rounding.HalfUp,
            "向下取整" or "取整" or "舍去" => Rounding.Down,
            "向上取整" or "进一" => Rounding.Up,
            _ => null,
        };
        return rounding is null ? null : (rounding.Value, new NumberLiteral(Advance().Span, step, "元"));
    }

    private static Number? StepOf(string unit) => unit switch
    {
        "分" => Number.Of(0.01m),
        "角" => Number.Of(0.1m),
        "元" => Number.Of(1m),
        "十元" => Number.Of(10m),
        "百元" => Number.Of(100m),
        "千元" => Number.Of(1_000m),
        "万元" => Number.Of(10_000m),
        _ => null,
    };

    private SharesStatement ReadShares()
    {
        var start = Begin();
        var parts = ImmutableArray.CreateBuilder<SharePart>();
        do
        {
            var name = ReadPlainName("承担的一级，例如 省级");
            parts.Add(new SharePart(name, ReadSum()));
        }
        while (Take(TokenKind.Comma));
        return new SharesStatement(start.To(Previous.Span), parts.ToImmutable());
    }

    private BudgetStatement ReadBudget()
    {
        var start = Begin();
        var amount = ReadSum();
        var proRata = TakeWord("按比例压减");
        if (!proRata && !TakeWord("先到先得"))
            Error(Current, $"预算后面应是「按比例压减」或「先到先得」，却是{Words(Current)}。");
        return new BudgetStatement(start.To(Previous.Span), amount, proRata);
    }

    // 名额 10 按 得分
    private QuotaStatement ReadQuota()
    {
        var start = Begin();
        var count = 0;
        if (Current is { Kind: TokenKind.Number } number && number.Number.IsWhole && number.Number.Sign > 0 && number.Number <= 1_000_000)
            count = (int)Advance().Number.Numerator;
        else
            Error(Current, $"「名额」后面应是个数，例如 10，却是{Words(Current)}。");
        if (!TakeWord("按"))
            Error(Current, $"这里应是「按」和排序用的式子，却是{Words(Current)}。");
        var score = ReadExpression();
        return new QuotaStatement(start.To(Previous.Span), count, score);
    }
}
