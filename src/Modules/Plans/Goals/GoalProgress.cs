using Chuangpu.Statistics.Progress;
using Chuangpu.WebKit;

namespace Chuangpu.Plans.Goals;

/// <summary>How far a goal has come, as known on a day, with the reasoning in words.</summary>
/// <param name="State">The judgement.</param>
/// <param name="Explanation">How the judgement came about, for the reader.</param>
public sealed record GoalProgress(ProgressState State, string Explanation)
{
    /// <summary>For targets of about (左右): how many percent of the target a value may fall short.</summary>
    public const decimal AboutPercent = 5;

    // Yearly statistics are out by the end of March.
    private const int FirstMonthWithLastYear = 4;

    /// <summary>The year of the value judged.</summary>
    public int? Year { get; init; }

    /// <summary>The value judged.</summary>
    public decimal? Value { get; init; }

    /// <summary>What was planned for that year.</summary>
    public decimal? Planned { get; init; }

    /// <summary>Percent of the way done, where there is a way.</summary>
    public decimal? WayShare { get; init; }

    /// <summary>Percent of the way that was planned for the year of the value.</summary>
    public decimal? PlannedShare { get; init; }

    /// <summary>Percent of the time gone on the day asked about, 0 to 100.</summary>
    public required decimal TimeShare { get; init; }

    /// <summary>The value in percent of the target; null for growth, words and a target of zero.</summary>
    public decimal? Completion { get; init; }

    /// <summary>The share shown: of the way, else of the target; whole percent, never rounded up to a hundred that was not reached.</summary>
    public decimal? ShownShare => (WayShare ?? Completion) is { } share ? Math.Floor(share) : null;

    /// <summary>The last year that should have been reported and was not, or null.</summary>
    public int? OverdueYear { get; init; }

    /// <summary>Judges.</summary>
    /// <param name="terms">What is demanded.</param>
    /// <param name="path">The way there.</param>
    /// <param name="values">What was known on the day, one a year, in any order.</param>
    /// <param name="asOf">The day.</param>
    public static GoalProgress Of(GoalTerms terms, GoalPath path, IReadOnlyList<YearValue> values, DateOnly asOf)
    {
        var latest = values.Where(v => v.Year > terms.StartYear || path.Basis is StartBasis.None or StartBasis.FirstValue).MaxBy(v => v.Year);
        var judged = latest is null
            ? new GoalProgress(ProgressState.NoData, "还没有上报值。") { TimeShare = 0 }
            : Judge(terms, path, values, latest) with { Year = latest.Year, Value = latest.Value, Completion = CompletionOf(terms, latest.Value) };
        return judged with { TimeShare = TimeShareOf(terms, path, asOf), OverdueYear = OverdueOf(terms, latest, asOf) };
    }

    private static GoalProgress Judge(GoalTerms t, GoalPath path, IReadOnlyList<YearValue> values, YearValue latest) => t switch
    {
        { Operator: TargetOperator.Relative } => Relative(t, latest),
        { TargetValue: null } => Known(ProgressState.NoData, "规划没有给出目标值，无法判断进度。"),
        { Operator: TargetOperator.AnnualGrowth } when path.Years.Count > 0 => Annual(t, path, values),
        { IsFlow: true } => Flow(t, path, values, latest),
        _ when path.Moves => OnTheWay(t, path, latest),
        _ => Standing(t, path, latest),
    };

    private static GoalProgress Relative(GoalTerms t, YearValue latest) => latest.Met switch
    {
        null => Known(ProgressState.NoData, $"{latest.Year} 年的数值已上报，尚未判断是否达到“{t.TargetText}”。"),
        true => Known(latest.Year >= t.DueYear ? ProgressState.Completed : ProgressState.OnTrack, $"{latest.Year} 年经人工比较，达到“{t.TargetText}”。"),
        false => Known(ProgressState.Behind, $"{latest.Year} 年经人工比较，没有达到“{t.TargetText}”。"),
    };

    // A level or a total growth that moves from a start to the target.
    private static GoalProgress OnTheWay(GoalTerms t, GoalPath path, YearValue latest)
    {
        var target = path.Years[^1].Value;
        var planned = path.At(latest.Year) ?? (latest.Year < path.Years[0].Year ? path.Start : target);
        var (way, due) = (Share(latest.Value, path.Start, target), Share(planned, path.Start, target));
        var outcome = Meets(t, latest.Value, path.Start) ? Known(ProgressState.Completed, $"{latest.Year} 年的 {Show(t, latest.Value)} 已达到目标。")
            : latest.Year >= t.DueYear ? Known(ProgressBands.Of(way, 100, ended: true, whole: 100), $"目标年已到，{latest.Year} 年的 {Show(t, latest.Value)} 没有达到目标，走完 {Percent(way)}。")
            : path.Basis == StartBasis.FirstValue && latest.Year == path.Years[0].Year ? Known(ProgressState.NoData, "规划没有给出基期值，目前又只有一个上报值，暂不能判断快慢。")
            : Compare(way, due, $"{latest.Year} 年实际 {Show(t, latest.Value)}，路径值 {Show(t, planned)}；{(path.Basis == StartBasis.Index ? "以基期为起点，" : $"从 {Show(t, path.Start)} 起，")}应走完 {Percent(due)}，实际走完 {Percent(way)}");
        return outcome with { Planned = planned, WayShare = way, PlannedShare = due };
    }

    // A floor, a ceiling, or a target by another unit of account: it holds or it does not.
    private static GoalProgress Standing(GoalTerms t, GoalPath path, YearValue latest)
    {
        var holds = Meets(t, latest.Value, path.Years.Count > 0 ? null : t.BaselineValue);
        var reachedForGood = latest.Year >= t.DueYear || path.Years.Count == 0;
        return (holds, latest.Year >= t.DueYear) switch
        {
            (true, _) when reachedForGood => Known(ProgressState.Completed, $"{latest.Year} 年的 {Show(t, latest.Value)} 已达到目标。"),
            (true, _) => Known(ProgressState.OnTrack, $"{latest.Year} 年的 {Show(t, latest.Value)} 符合要求，需保持到 {t.DueYear} 年。"),
            (false, false) when path.Years.Count == 0 => Known(ProgressState.NoData, $"{latest.Year} 年为 {Show(t, latest.Value)}；没有年度路径，{t.DueYear} 年前不判断快慢。"),
            _ => Known(ProgressState.Behind, $"{latest.Year} 年的 {Show(t, latest.Value)} 不符合要求。"),
        } with
        { Planned = path.At(latest.Year) };
    }

    private static GoalProgress Flow(GoalTerms t, GoalPath path, IReadOnlyList<YearValue> values, YearValue latest)
    {
        var target = t.TargetValue!.Value;
        var counted = values.Where(v => v.Year >= t.FirstYear && v.Year <= t.DueYear).ToList();
        var (sum, planned) = (counted.Sum(v => v.Value), target * counted.Count);
        var way = target == 0 ? (decimal?)null : sum / (target * path.Years.Count) * 100;
        var missed = counted.Where(v => !Meets(t, v.Value, null)).Select(v => v.Year).Order().ToList();
        var text = $"每年一考核：已报 {counted.Count} 年，合计 {Show(t, sum)}，应为 {Show(t, planned)}";
        var outcome = !Meets(t, latest.Value, null) ? Known(ProgressState.Behind, $"{text}；{latest.Year} 年没有达到当年要求。")
            : latest.Year >= t.DueYear ? Known(missed.Count == 0 ? ProgressState.Completed : ProgressState.Behind, missed.Count == 0 ? $"{text}；各年均已达到。" : $"{text}；{string.Join("、", missed)} 年没有达到。")
            : Known(t.Operator != TargetOperator.AtMost && sum >= planned * (1 + (ProgressBands.Tolerance / 100)) ? ProgressState.Ahead : ProgressState.OnTrack, $"{text}；{latest.Year} 年达到当年要求。");
        return outcome with { Planned = target, WayShare = way, PlannedShare = (decimal)counted.Count / path.Years.Count * 100 };
    }

    private static GoalProgress Annual(GoalTerms t, GoalPath path, IReadOnlyList<YearValue> values)
    {
        var rate = t.TargetValue!.Value;
        var counted = values.Where(v => v.Year > t.StartYear && v.Year <= t.DueYear && v.Value > -100).OrderBy(v => v.Year).ToList();
        if (counted.Count == 0)
        {
            return Known(ProgressState.NoData, "规划期内还没有上报增速。");
        }

        // Years not reported count as the mean of those that are: the geometric mean is the rate that leads to the same level.
        var index = counted.Aggregate(1m, (level, v) => level * (1 + (v.Value / 100)));
        var mean = Math.Round((DecimalRoot.Of(index, counted.Count) - 1) * 100, 4, MidpointRounding.AwayFromZero);
        var (elapsed, all) = (counted[^1].Year - t.StartYear, t.DueYear - t.StartYear);
        decimal Gone(decimal percent, int years) => DecimalRoot.Power(1 + (percent / 100), years) - 1;
        var whole = Gone(rate, all);
        var (way, due) = whole == 0 ? (0m, 0m) : (Gone(mean, elapsed) / whole * 100, Gone(rate, elapsed) / whole * 100);
        var holds = rate >= 0 ? mean >= rate : mean <= rate;
        var text = $"{counted.Count} 年增速的几何平均为 {NumberFormat.Text(mean, 2)}%，目标 {NumberFormat.Text(rate)}%";
        var outcome = counted[^1].Year >= t.DueYear ? Known(holds ? ProgressState.Completed : ProgressState.Behind, holds ? $"{text}，期末已达到。" : $"{text}，期末没有达到。")
            : whole == 0 ? Known(holds ? ProgressState.OnTrack : ProgressState.Behind, text + "。")
            : Compare(way, due, $"{text}；增量应走完 {Percent(due)}，实际走完 {Percent(way)}");
        return outcome with { Planned = rate, WayShare = way, PlannedShare = due };
    }

    private static GoalProgress Compare(decimal way, decimal due, string text)
    {
        var (state, points) = (ProgressBands.Of(way, due, whole: 100), Points(Math.Abs(way - due)));
        return Known(state, state switch
        {
            ProgressState.Ahead => $"{text}，超前 {points}（超过 {ProgressBands.Tolerance} 个百分点为超前）。",
            ProgressState.OnTrack => $"{text}，相差不超过 {ProgressBands.Tolerance} 个百分点。",
            _ => $"{text}，落后 {points}（超过 {ProgressBands.Tolerance} 个百分点为滞后，超过 {ProgressBands.Severe} 个为严重滞后）。",
        });
    }

    private static bool Meets(GoalTerms t, decimal value, decimal? start)
    {
        var target = t.TargetValue!.Value;
        var falls = t.Operator == TargetOperator.TotalGrowth ? target < 0 : start > target;
        return t.Operator switch
        {
            TargetOperator.AtMost => value <= target,
            TargetOperator.AtLeast or TargetOperator.Range => value >= target,
            TargetOperator.About => falls ? value <= target + Slack(target) : value >= target - Slack(target),
            _ => falls ? value <= target : value >= target,
        };
    }

    private static decimal Slack(decimal target) => Math.Abs(target) * AboutPercent / 100;

    private static GoalProgress Known(ProgressState state, string text) => new(state, text) { TimeShare = 0 };

    private static decimal Share(decimal value, decimal start, decimal target) => (value - start) / (target - start) * 100;

    private static decimal? CompletionOf(GoalTerms t, decimal value) =>
        t.IsGrowth || t.TargetValue is null or 0 || t.Operator is TargetOperator.AtMost ? null : value / t.TargetValue * 100;

    private static decimal TimeShareOf(GoalTerms t, GoalPath path, DateOnly asOf)
    {
        var startYear = path.Basis is StartBasis.Baseline or StartBasis.Index ? t.StartYear : t.FirstYear - 1;
        if (startYear is < 1 or > 9000 || t.DueYear is < 1 or > 9000)
        {
            return 0;
        }

        var (start, end) = (new DateOnly(startYear, 12, 31), new DateOnly(Math.Max(t.DueYear, startYear + 1), 12, 31));
        return Math.Clamp((decimal)(asOf.DayNumber - start.DayNumber) / (end.DayNumber - start.DayNumber) * 100, 0, 100);
    }

    private static int? OverdueOf(GoalTerms t, YearValue? latest, DateOnly asOf)
    {
        var expected = Math.Min(asOf.Month >= FirstMonthWithLastYear ? asOf.Year - 1 : asOf.Year - 2, t.DueYear);
        return expected >= t.FirstYear && (latest is null || latest.Year < expected) ? expected : null;
    }

    // A growth is worked out and has no end of digits; every other value stands as it was entered.
    private static string Show(GoalTerms t, decimal value) =>
        NumberFormat.Text(t.Operator is TargetOperator.TotalGrowth or TargetOperator.AnnualGrowth ? Math.Round(value, 2, MidpointRounding.AwayFromZero) : value) + t.ValueUnit;

    // Never rounded up to a hundred that was not reached.
    private static string Percent(decimal share) => (share is > 99 and < 100 ? NumberFormat.Text(Math.Floor(share * 10) / 10, 1) : NumberFormat.Text(share, 0)) + "%";

    private static string Points(decimal points) => NumberFormat.Text(Math.Round(points, 1)) + " 个百分点";
}
