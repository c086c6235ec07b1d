using Chuangpu.WebKit;

namespace Chuangpu.Assessment.Scoring;

/// <summary>Makes scores of figures, a method a member. All of it in decimals; formulas and odd cases stand in docs/methods.md.</summary>
internal static class ItemScorer
{
    public static LeafScore Of(GroupFigures figures, string unit)
    {
        var (item, figure) = (figures.Item, figures.Of(unit));
        if (figure?.Value is not { } x)
            return LeafScore.Missing("没有数据");
        if (item.Scoring is not { } by)
            return Within(x, 100, $"得分 {N(x)}");
        return by.Method switch
        {
            ScoringMethod.Share => Share(figures, by, unit, x),
            ScoringMethod.MeanSteps => Steps(figures, by, x, figures.Mean, "组均值"),
            ScoringMethod.Improvement => figure.Before is { } before ? Steps(figures, by, x, before, "上年值") : LeafScore.Missing("没有上年数据，不能比较"),
            ScoringMethod.Efficacy => Between(by, x, by.Low ?? figures.Worst, by.High ?? figures.Best, ("不允许值", "满意值"), 0, by.Most),
            ScoringMethod.MinMax => Between(by, x, figures.Worst, figures.Best, ("组内最差", "组内最好"), 0, by.Most),
            ScoringMethod.Goalposts => Between(by, x, by.Low!.Value, by.High!.Value, ("较差标杆", "较好标杆"), by.Bottom, by.Top),
            ScoringMethod.ZScore => ZScore(figures, by, x),
            ScoringMethod.Rank => Rank(figures, by, x),
            ScoringMethod.Percentile => Percentile(figures, by, x),
            ScoringMethod.StepTable => Table(figures, by, x),
            ScoringMethod.Formula => ScoreFormula.Of(by, figures, unit, x),
            _ => throw new InvalidOperationException($"No method {by.Method}."),
        };
    }

    private static LeafScore Share(GroupFigures figures, ItemScoring by, string unit, decimal x)
    {
        if (figures.TargetOf(unit) is not { } target)
            return LeafScore.Missing("没有目标值，不能算完成率");
        if (!figures.Item.LessIsBetter)
            return target <= 0 ? LeafScore.Missing("目标值不大于 0，不能算完成率") : Within(100 * x / target, by.Most, $"{N(x)} ÷ 目标 {N(target)} × 100");
        if (x <= 0)
            return Within(by.Most, by.Most, $"逆向指标已降到 {N(x)}，得最高分");
        return target <= 0 ? Within(0, by.Most, $"目标为 {N(target)}，实际 {N(x)}，未达到") : Within(100 * target / x, by.Most, $"目标 {N(target)} ÷ {N(x)} × 100（逆向）");
    }

    // A step measured in percent of nothing is boundless: whoever is better than a reference of 0 gets the most, whoever is worse gets nothing.
    private static LeafScore Steps(GroupFigures figures, ItemScoring by, decimal x, decimal reference, string name)
    {
        var lead = figures.Item.LessIsBetter ? reference - x : x - reference;
        var step = by.StepInPercent ? Math.Abs(reference) * by.Step / 100 : by.Step;
        if (step == 0)
            return Within(lead > 0 ? by.Most : lead < 0 ? 0 : by.Base, by.Most, $"{name}为 0，{(lead > 0 ? "优于" : lead < 0 ? "劣于" : "等于")}{name}");
        var steps = by.WholeSteps ? decimal.Truncate(lead / step) : lead / step;
        var size = by.StepInPercent ? $"{N(by.Step)}%" : $"{N(by.Step)}{figures.Item.Unit}";
        return Within(by.Base + (by.PerStep * steps), by.Most, $"基准 {N(by.Base)} {(steps < 0 ? "−" : "+")} {N(Math.Abs(Math.Round(steps, 2)))} 档 × {N(by.PerStep)}（{N(x)}，{name} {N(reference)}，每档 {size}）");
    }

    private static LeafScore Between(ItemScoring by, decimal x, decimal low, decimal high, (string Low, string High) names, decimal least, decimal most)
    {
        if (low == high)
            return Within((by.Bottom + by.Top) / 2, by.Most, $"{names.Low}与{names.High}都是 {N(low)}，得中间分");
        var score = Math.Clamp(by.Bottom + ((by.Top - by.Bottom) * (x - low) / (high - low)), least, most);
        return Within(score, by.Most, $"{N(by.Bottom)} + {N(by.Top - by.Bottom)} × ({N(x)} − {N(low)}) ÷ ({N(high)} − {N(low)})（{names.Low} {N(low)}，{names.High} {N(high)}）");
    }

    private static LeafScore ZScore(GroupFigures figures, ItemScoring by, decimal x)
    {
        var deviation = figures.Deviation();
        if (deviation == 0)
            return Within(by.Base, by.Most, figures.Count < 2 ? "组内只有一个数据，得基准分" : "组内数据都相同，得基准分");
        var lead = figures.Item.LessIsBetter ? figures.Mean - x : x - figures.Mean;
        return Within(by.Base + (by.PerStep * lead / deviation), by.Most, $"{N(by.Base)} + {N(by.PerStep)} × ({N(x)} 与组均值 {N(figures.Mean)} 之差 ÷ 标准差 {N(deviation)})");
    }

    private static LeafScore Rank(GroupFigures figures, ItemScoring by, decimal x)
    {
        var rank = figures.RankOf(x);
        return Within(Math.Max(by.Bottom, by.Top - (by.PerStep * (rank - 1))), by.Most, $"{N(x)}，{figures.Count} 个中第 {rank} 名：{N(by.Top)} − {N(by.PerStep)} × {rank - 1}，不低于 {N(by.Bottom)}");
    }

    private static LeafScore Percentile(GroupFigures figures, ItemScoring by, decimal x)
    {
        var (worse, equal) = figures.Beside(x);
        if (figures.Count < 2)
            return Within((by.Bottom + by.Top) / 2, by.Most, "组内只有一个数据，得中间分");
        return Within(by.Bottom + ((by.Top - by.Bottom) * (worse + (equal / 2m)) / (figures.Count - 1)), by.Most, $"{N(x)}，优于其余 {figures.Count - 1} 个中的 {worse} 个{(equal > 0 ? $"，与 {equal} 个相同（各算一半）" : "")}");
    }

    private static LeafScore Table(GroupFigures figures, ItemScoring by, decimal x)
    {
        var reached = by.Table.Where(s => figures.Item.LessIsBetter ? x <= s.From : x >= s.From).MaxBy(s => s.Score);
        return reached is null ? Within(0, by.Most, $"{N(x)}，未达到任何一档")
            : Within(reached.Score, by.Most, $"{N(x)}，达到“{N(reached.From)}{(figures.Item.LessIsBetter ? "及以下" : "及以上")}”一档");
    }

    /// <summary>A score is never below 0 nor above the cap.</summary>
    internal static LeafScore Within(decimal score, decimal most, string how) =>
        Rounded.Score(Math.Clamp(score, 0, most)) is var held && score > most ? new(held, $"{how} = {N(Rounded.Score(score))}，封顶 {N(most)}")
        : score < 0 ? new(held, $"{how} = {N(Rounded.Score(score))}，不低于 0") : new(held, $"{how} = {N(held)}");

    private static string N(decimal value) => NumberFormat.Text(Math.Round(value, 4));
}
