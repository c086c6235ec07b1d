using Chuangpu.Plans.Contracts;
using Chuangpu.WebKit;

namespace Chuangpu.Plans.Goals;

/// <summary>A goal as it stood on a day.</summary>
/// <param name="Goal">The goal, with the changes of later decisions taken back; not tracked, not to be saved.</param>
/// <param name="Terms">What it demanded.</param>
/// <param name="Path">The way there.</param>
/// <param name="Computed">How far it had come by its values.</param>
/// <param name="Values">All entries known on the day, latest entry first within a year, newest year first.</param>
public sealed record GoalStanding(Goal Goal, GoalTerms Terms, GoalPath Path, GoalProgress Computed, IReadOnlyList<GoalValue> Values)
{
    /// <summary>The figures of the indicator that measures it, as known on the day; empty where values are entered.</summary>
    public IReadOnlyList<StatisticYear> Figures { get; init; } = [];

    /// <summary>The judgement that stands in place of the computed state, or null.</summary>
    public GoalJudgement? Judgement { get; init; }

    /// <summary>How far it had come: as a person judged, else as computed.</summary>
    public GoalProgress Progress => Judgement is { State: { } state } judged
        ? Computed with { State = state, Explanation = $"人工判断为“{DisplayText.OfEnum(state)}”：{judged.Reason}（按数据计算为“{DisplayText.OfEnum(Computed.State)}”。{Computed.Explanation}）" }
        : Computed;

    /// <summary>The entry that counts for a year, or null.</summary>
    public GoalValue? ValueOf(int year) => Values.FirstOrDefault(v => v.Year == year);

    /// <summary>The earliest value, where a path without a baseline begins.</summary>
    public (int Year, decimal Value)? First => Values is [.., var oldest] && ValueOf(oldest.Year) is { } first ? (first.Year, first.Value) : null;

    /// <summary>Whether the value judged is invented.</summary>
    public bool IsDemoValue => Progress.Year is { } year && ValueOf(year) is { IsDemo: true };
}
