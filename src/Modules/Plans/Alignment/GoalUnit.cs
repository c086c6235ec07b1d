using System.Text;

namespace Chuangpu.Plans.Alignment;

/// <summary>A unit taken apart: a power of ten written before it (万, 亿) and what is counted. 万件 and 件 can be added, 亿元 and 家 can't.</summary>
/// <param name="Factor">How many of the base one of it is: 10000 for 万件.</param>
/// <param name="Base">What is counted, with words for the same thing made one (家, 个, 户, 所 count institutions alike).</param>
public sealed record GoalUnit(decimal Factor, string Base)
{
    private static readonly (string Text, decimal Factor)[] Powers = [("万亿", 1_000_000_000_000m), ("千万", 10_000_000m), ("百万", 1_000_000m), ("十万", 100_000m), ("亿", 100_000_000m), ("万", 10_000m), ("千", 1_000m), ("百", 100m)];

    private static readonly Dictionary<string, string> Same = new()
    {
        ["家"] = "个",
        ["户"] = "个",
        ["所"] = "个",
        ["座"] = "个",
        ["名"] = "人",
        ["位"] = "人",
        ["％"] = "%",
        ["人民币元"] = "元",
        ["平方公里"] = "平方千米",
        ["m2"] = "平方米",
        ["㎡"] = "平方米",
    };

    /// <summary>Whether it is a share or a rate, of which a sum means nothing.</summary>
    public bool IsRatio => Base is "%" or "‰" or "百分点" or "个百分点" or "倍" || Base.Contains('/', StringComparison.Ordinal) || Base.StartsWith('每');

    /// <summary>Takes a unit apart.</summary>
    /// <param name="text">As the plan writes it.</param>
    public static GoalUnit Parse(string text)
    {
        var unit = text.Normalize(NormalizationForm.FormKC).Trim();
        var (power, factor) = Powers.FirstOrDefault(p => unit.StartsWith(p.Text, StringComparison.Ordinal) && unit.Length > p.Text.Length);
        var counted = power is null ? unit : unit[power.Length..];
        return new GoalUnit(power is null ? 1 : factor, Same.GetValueOrDefault(counted, counted));
    }

    /// <summary>A number of another unit in this one, or null when they measure different things.</summary>
    public decimal? Convert(decimal value, GoalUnit from) => Base == from.Base ? value * from.Factor / Factor : null;
}
