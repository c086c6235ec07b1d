namespace Chuangpu.Assessment.Explanation;

/// <summary>Says in sentences what the ranges of a group mean for whoever uses the ranking.</summary>
public static class RobustnessWords
{
    // In three runs of four the same one leads: less than that is no order to rely on.
    private const double Clear = 0.75, Sure = 0.9;

    /// <summary>The sentences: how sure the first is, which neighbours cannot be told apart, and what moves the ranks.</summary>
    public static IReadOnlyList<string> Of(RankInterval group)
    {
        var first = group.Units[0];
        List<string> words =
        [
            $"第 {first.Rank} 名{first.UnitName}{(first.Held == 1 ? "在全部试算中都" : $"在 {Share(first.Held)}{(first.Held > 0.99 ? "" : " ")}的试算中")}保持这个名次"
                + (first.Held >= Sure ? "，结论稳固。" : first.Held >= 0.5 ? "。" : "：谁排第一取决于怎样计算，不宜单凭名次下结论。"),
        ];
        var pairs = group.Units.Zip(group.Units.Skip(1)).Where(p => p.First.Ahead < Clear).ToList();
        var (close, contrary) = (pairs.Where(p => p.First.Ahead > 1 - Clear).ToList(), pairs.Where(p => p.First.Ahead <= 1 - Clear).ToList());
        if (pairs.Count == 0)
            words.Add("相邻两名的先后在四分之三以上的试算中不变。");
        if (close.Count > 0)
            words.Add($"难分先后的相邻单位：{string.Join('、', close.Select(p => $"{p.First.UnitName}与{p.Second.UnitName}（前者领先 {Share(p.First.Ahead!.Value)}）"))}。它们的先后随算法改变，不宜据此区别对待。");
        if (contrary.Count > 0)
            words.Add($"换一种算法多半会倒过来的相邻单位：{string.Join('、', contrary.Select(p => $"{p.First.UnitName}与{p.Second.UnitName}（后者领先 {Share(1 - p.First.Ahead!.Value)}）"))}。它们的先后由方案特有的算法决定，请核对方案。");
        if (group.Factors.Count > 0)
        {
            var factors = group.Factors.OrderByDescending(f => f.Indices.Total).ToList();
            var (most, least) = (factors[0], factors[^1]);
            words.Add($"名次变化主要来自{NameOf(most.Factor)}：只换这一种，就带来全部变化的 {Share(most.Indices.First)}；连同它与其他选择共同起的作用，为 {Share(most.Indices.Total)}。"
                + (factors.Count > 1 ? $"{NameOf(least.Factor)}影响最小，总作用{(least.Indices.Total < 0.01 ? "" : "为 ")}{Share(least.Indices.Total)}。" : ""));
        }

        return words;
    }

    /// <summary>The Chinese name of a choice.</summary>
    public static string NameOf(string factor) => factor switch { "weights" => "权重", "normalisation" => "计分办法", _ => "合成办法" };

    /// <summary>A share in whole percent, never rounded to none or all where it is not; an estimate below nothing is none.</summary>
    public static string Share(double share) => share switch
    {
        <= 0 => "0%",
        < 0.01 => "不到 1%",
        > 0.99 and < 1 => "99% 以上",
        _ => $"{Math.Round(Math.Min(share, 1) * 100):0}%",
    };
}
