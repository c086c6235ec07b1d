namespace Chuangpu.Reading;

/// <summary>Tells numbers that may be goals from those that belong to a name, a label or a description.</summary>
internal static class NumberRole
{
    // 比例, 目标 …: what a number with 的 before it may describe and still be the goal.
    private static readonly Words OwnNouns = new("目标", "要求", "速度", "增速", "增长", "比例", "幅度", "水平");

    private static readonly Words Capacities = new("年产", "日产", "年处理", "日处理", "年加工", "产能", "年产能", "装机", "年生产");

    private static readonly Words Conditional = new("对年", "对于", "凡", "针对", "符合", "对上年", "对上一年", "对销售", "对营业", "对营收", "对主营", "对研发");

    private static readonly Words Aspects = new(
        "方面", "环节", "维度", "领域", "层面", "阶段", "层次", "步骤", "原则", "方向", "关键环节", "重点领域", "重点方向", "主要方面", "转变", "统一", "重点产业集群", "战略性新兴产业", "标志性");

    /// <summary>False for capacities, labels, ordinals and numbers that describe.</summary>
    public static bool CanBeGoal(GoalScope scope, Quantity quantity)
    {
        var masked = scope.Masked;
        var sentence = scope.Sentence;
        var before = quantity.Head - 1;
        if (before >= sentence.Start && masked[before] is '每' or '第')
            return false;
        if (Capacities.Before(masked, sentence.Start, quantity.Start) is not null)
            return false;
        if (Chars.Last(masked, "现有", sentence.ClauseStart(quantity.Start), quantity.Start) >= 0)
            return false;
        if (quantity.IsDuration && !IsChange(scope, quantity))
            return false;
        if (quantity.Tail < sentence.End && masked[quantity.Tail] == '级')
            return false;
        if (Units.IsFlow(quantity.Unit) && GoalVerbs.Level.Before(masked, sentence.Start, quantity.Head) is null)
            return false;
        return scope.Time.BaseInForce(quantity.Start) is null || scope.Time.NamesTarget || !scope.Time.IsPast;
    }

    /// <summary>False when 的 behind the number makes it part of the name of something else.</summary>
    public static bool IsFree(GoalScope scope, Quantity quantity)
    {
        var masked = scope.Masked;
        var end = scope.Sentence.End;
        var at = quantity.Tail;
        var clause = scope.Sentence.ClauseStart(quantity.Start);
        if (Conditional.At(masked, clause, end) is not null && masked.AsSpan(at, scope.Sentence.ClauseEnd(at) - at).Contains('的'))
            return false;
        while (at < end && masked[at] == Mask.Black)
            at++;
        if (at < end && masked[at] == '的')
            return OwnNouns.At(masked, at + 1, end) is not null;
        return Aspects.At(masked, at, end) is null;
    }

    private static bool IsChange(GoalScope scope, Quantity quantity) =>
        GoalVerbs.Level.Before(scope.Masked, scope.Sentence.Start, quantity.Head) is not null
        || (quantity.Unit == "岁" && GoalVerbs.Weak.Before(scope.Masked, scope.Sentence.Start, quantity.Head) is not null);
}
