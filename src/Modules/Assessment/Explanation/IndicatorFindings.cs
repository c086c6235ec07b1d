namespace Chuangpu.Assessment.Explanation;

/// <summary>What is worth a look in the scores of an item, in sentences.</summary>
internal static class IndicatorFindings
{
    // An item that makes twice its share of the differences, and no small part of them, decides more than was meant.
    private const double Twice = 2, NoSmallPart = 0.15, Against = -0.1;

    /// <param name="units">How many units the group ranks.</param>
    /// <param name="known">The scores of those that have a figure or a mark.</param>
    /// <param name="points">The item's share of 100 points.</param>
    /// <param name="effect">The share of the differences between the totals it makes, or null.</param>
    public static IEnumerable<string> Of(int units, IReadOnlyList<decimal> known, decimal points, double? effect)
    {
        if (known.Count == 0)
        {
            yield return "全组没有数据，这一项对全组不计。";
            yield break;
        }

        if (known.Count < units)
            yield return $"{units - known.Count} 个单位没有数据。";
        var most = known.Max();
        var best = known.Count(s => s == most);
        if (known.Count > 1 && best == known.Count)
            yield return "各单位得分相同，不区分先后。";
        else if (known.Count > 2 && best * 3 >= known.Count * 2)
            yield return $"{best} 个单位同得最高分，区分不开，可以提高标准或换计分办法。";
        if (effect >= NoSmallPart && effect >= Twice * (double)points / 100)
            yield return $"占 {points:0.##} 分，却决定总分差距的 {RobustnessWords.Share(effect.Value)}。";
        else if (effect <= Against)
            yield return "得分高的单位总分往往低，与其他指标方向相反，请核对正向、逆向和计分办法。";
    }
}
