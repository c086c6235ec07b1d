using System.Globalization;

namespace Chuangpu.Statistics.Progress;

/// <summary>
/// Progress along a straight line: the share of the way from base to target that is gone, against the share of the time.
/// All of it is decimal, and states are decided on whole products, so that a value on the edge of a state is judged exactly.
/// </summary>
/// <param name="State">The judgement.</param>
/// <param name="Explanation">How it came about, for the reader.</param>
public sealed record LinearProgress(ProgressState State, string Explanation)
{
    private const decimal Farthest = 1_000_000_000;

    /// <summary>The share of the way gone, 1 for all of it; negative when moving away. Null where there is no way.</summary>
    public decimal? WayShare { get; private init; }

    /// <summary>The share of the time gone, 0 to 1. Null where there is no way.</summary>
    public decimal? TimeShare { get; private init; }

    /// <summary>Percentage points by which the way leads the time; negative when it trails.</summary>
    public decimal? Lead => (WayShare - TimeShare) * 100;

    /// <summary>Judges.</summary>
    public static LinearProgress Of(LinearTerms terms)
    {
        if (terms is not { CurrentYear: { } year, CurrentValue: { } value })
            return new(ProgressState.NoData, "还没有当前值。");
        if (terms.Target is not { } target)
            return new(ProgressState.NoData, "没有目标值，无法判断进度。");
        Check(value, target, terms.BaseValue ?? 0);
        if (year < terms.BaseYear)
            return new(ProgressState.NoData, $"{year} 年的值早于基期 {terms.BaseYear} 年，不反映进度。");

        var way = Way(terms, year, value, target);
        if (terms.HigherIsBetter ? value >= target : value <= target)
            return way with { State = ProgressState.Completed, Explanation = $"{year} 年的 {Text(value)} 已达到目标 {Text(target)}。" };
        return way.State == ProgressState.NoData && way.WayShare is null && terms.TargetYear <= year
            ? way with { State = ProgressState.Behind, Explanation = $"目标年已到，{year} 年的 {Text(value)} 没有达到目标 {Text(target)}。" }
            : way;
    }

    // Where the value lies on the way; whether the target is met is for the caller.
    private static LinearProgress Way(LinearTerms t, int year, decimal value, decimal target)
    {
        if (t is not { BaseYear: { } start, BaseValue: { } from, TargetYear: { } due })
            return new(ProgressState.NoData, "缺少基期年份、基期值或目标年，无法判断快慢。");
        if (due <= start)
            return new(ProgressState.NoData, $"目标年 {due} 不晚于基期 {start} 年，没有时间进程；目标年到来前不判断快慢。");
        if (t.HigherIsBetter ? target <= from : target >= from)
            return new(ProgressState.Behind, $"基期值 {Text(from)} 已达到目标 {Text(target)}，{year} 年的 {Text(value)} 却没有守住。");
        if (year == start)
            return new(ProgressState.NoData, "只有基期当年的值，还不能判断快慢。");

        var (gone, whole) = t.HigherIsBetter ? (value - from, target - from) : (from - value, from - target);
        var (years, allYears) = (Math.Min(year, due) - start, due - start);
        var state = ProgressBands.Of(gone * allYears, whole * years, ended: year >= due, whole: whole * allYears);
        var (wayShare, timeShare) = (Share(gone, whole), (decimal)years / allYears);
        return new LinearProgress(state, Words(state, wayShare, timeShare, year >= due)) { WayShare = wayShare, TimeShare = timeShare };
    }

    // A way of almost nothing makes a share beyond any number: told as a thousand million times the way.
    private static decimal Share(decimal gone, decimal whole) =>
        Math.Abs(gone) < whole * Farthest ? gone / whole : Math.Sign(gone) * Farthest;

    private static string Words(ProgressState state, decimal way, decimal time, bool ended)
    {
        var lead = (way - time) * 100;
        var shares = $"路程走过 {Percent(way)}，时间走过 {Percent(time)}";
        return ended ? $"目标年已到，{shares}，没有达到目标。"
            : state == ProgressState.OnTrack ? $"{shares}，相差不超过 {Text(ProgressBands.Tolerance)} 个百分点。"
            : $"{shares}，{(lead > 0 ? "超前" : "落后")} {Points(Math.Abs(lead))} 个百分点（超过 {Text(state == ProgressState.SeverelyBehind ? ProgressBands.Severe : ProgressBands.Tolerance)} 个百分点为{ProgressWords.Of(state)}）。";
    }

    private static string Percent(decimal share) => Points(share * 100) + "%";

    private static string Points(decimal points) => Math.Round(points, 1, MidpointRounding.AwayFromZero).ToString("N1", CultureInfo.InvariantCulture);

    private static string Text(decimal value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);

    private static void Check(params ReadOnlySpan<decimal> values)
    {
        foreach (var value in values)
            ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(value), LinearTerms.Largest, nameof(values));
    }
}
