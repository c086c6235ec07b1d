using Chuangpu.Assessment.Scoring;
using Chuangpu.WebKit;

namespace Chuangpu.Assessment.Schemes;

/// <summary>A scoring method with its settings, in one Chinese sentence for those who are assessed.</summary>
public static class ScoringWords
{
    /// <summary>The sentence; null for what is judged or has no method yet.</summary>
    public static string? Of(SchemeItem item) => item.Scoring is not { } by ? null : by.Method switch
    {
        ScoringMethod.Share => $"{(item.LessIsBetter ? "目标 ÷ 实际" : "实际 ÷ 目标")} × 100{Cap(by)}；{Target(by)}",
        ScoringMethod.MeanSteps => $"组均值得 {N(by.Base)} 分，每{(item.LessIsBetter ? "低" : "高")} {Step(item, by)}加 {N(by.PerStep)} 分，反之减{Whole(by)}{Cap(by)}",
        ScoringMethod.Improvement => $"与上年持平得 {N(by.Base)} 分，每{(item.LessIsBetter ? "下降" : "增长")} {Step(item, by)}加 {N(by.PerStep)} 分，反之减{Whole(by)}{Cap(by)}",
        ScoringMethod.Efficacy => $"{Post(by.Low, "组内最差")}得 {N(by.Bottom)} 分，{Post(by.High, "组内最好")}得 {N(by.Top)} 分，按比例计算{Cap(by)}",
        ScoringMethod.MinMax => $"组内最差得 {N(by.Bottom)} 分，最好得 {N(by.Top)} 分，按比例计算",
        ScoringMethod.Goalposts => $"{N(by.Low ?? 0)} 得 {N(by.Bottom)} 分，{N(by.High ?? 0)} 得 {N(by.Top)} 分，按比例计算，超出不计",
        ScoringMethod.ZScore => $"组均值得 {N(by.Base)} 分，每{(item.LessIsBetter ? "低" : "高")}一个标准差加 {N(by.PerStep)} 分，反之减{Cap(by)}",
        ScoringMethod.Rank => $"第一名得 {N(by.Top)} 分，每低一名减 {N(by.PerStep)} 分，不低于 {N(by.Bottom)} 分",
        ScoringMethod.Percentile => $"优于其余单位的比例：全优得 {N(by.Top)} 分，全劣得 {N(by.Bottom)} 分",
        ScoringMethod.StepTable => string.Join("；", by.Table.OrderBy(s => s.Score).Select(s => $"{N(s.From)}{(item.LessIsBetter ? "及以下" : "及以上")}得 {N(s.Score)} 分")),
        _ => by.Formula,
    };

    private static string Cap(ItemScoring by) => by.Most == 100 ? "" : $"，最高 {N(by.Most)} 分";

    private static string Whole(ItemScoring by) => by.WholeSteps ? "，不满一档不计" : "";

    private static string Step(SchemeItem item, ItemScoring by) => by.StepInPercent ? $"{N(by.Step)}%" : $"{N(by.Step)}{item.Unit} ";

    private static string Post(decimal? stated, string otherwise) => stated is { } value ? N(value) : otherwise;

    private static string Target(ItemScoring by) => by.TargetFrom switch
    {
        TargetOrigin.Plan => $"目标取本地区规划的年度路径{Otherwise(by)}",
        TargetOrigin.HandedDown => $"目标取下达给本单位的分解指标{Otherwise(by)}",
        _ => Stated(by),
    };

    private static string Otherwise(ItemScoring by) => by.Target is null && by.Targets.Count == 0 ? "" : $"，没有的，{Stated(by)}";

    private static string Stated(ItemScoring by) => by.Targets.Count > 0 ? "各组或单位有各自的目标" : $"目标 {(by.Target is { } target ? N(target) : "未填写")}";

    private static string N(decimal value) => NumberFormat.Text(value);
}
