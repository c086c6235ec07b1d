namespace Chuangpu.Reading;

/// <summary>The names a goal's operator is written with.</summary>
public static class GoalOp
{
    /// <summary>达到, or a bare number.</summary>
    public const string Equal = "=";

    /// <summary>以上, 不低于, 不少于, 至少, 超过, 突破.</summary>
    public const string AtLeast = ">=";

    /// <summary>以下, 以内, 不超过.</summary>
    public const string AtMost = "<=";

    /// <summary>左右, 接近 with a number.</summary>
    public const string About = "~";

    /// <summary>From value to valueMax.</summary>
    public const string Range = "range";

    /// <summary>Measured against others: 全国平均水平, 增幅高于….</summary>
    public const string Relative = "relative";

    /// <summary>Growth over the whole period in percent; a reduction is negative, 翻一番 is 100.</summary>
    public const string GrowthTotal = "growth_total_pct";

    /// <summary>Growth a year in percent; a reduction is negative.</summary>
    public const string GrowthAnnual = "growth_annual_pct";
}
