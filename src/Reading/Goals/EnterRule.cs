namespace Chuangpu.Reading;

/// <summary>力争3个试点市进入…行列, 每年有100项成果落地转化: the counted thing is the subject.</summary>
internal static class EnterRule
{
    private static readonly Words Ranks = new("位", "强", "名");
    private static readonly Words Into = new("前", "进入前", "进入全国前", "进入全省前", "排名前");

    public static bool Read(GoalScope scope, Quantity quantity, Quantity? next)
    {
        var nameStart = Preceding.NameStart(scope, quantity.Head);
        return Rank(scope, quantity, nameStart) || Subject(scope, quantity, next, nameStart);
    }

    /// <summary>综合科技创新水平进入全国前20位.</summary>
    private static bool Rank(GoalScope scope, Quantity quantity, int nameStart)
    {
        if (quantity.Unit is null || Ranks.Before(quantity.Unit, 0, quantity.Unit.Length) is null || Into.Before(scope.Masked, nameStart, quantity.Head) is null)
            return false;
        var verb = Chars.Last(scope.Masked, "进入", nameStart, quantity.Head);
        if (verb < nameStart)
            return false;
        var name = GoalName.Clean(scope.Text[nameStart..verb]);
        // 进入全省百强县前20名: what is ranked stands behind the verb.
        if (name.Length < 2)
            name = GoalName.Clean(scope.Text[(verb + 2)..quantity.Head].TrimEnd('前'));
        if (name.Length < 2)
            return false;
        scope.Subject = new Subject(name, nameStart, null);
        scope.Add(name, quantity, GoalOp.AtMost, quantity.Value, quantity.Unit, nameStart, quantity.Tail, "goal.rank");
        return true;
    }

    private static bool Subject(GoalScope scope, Quantity quantity, Quantity? next, int nameStart)
    {
        if (quantity.Unit is null || quantity.IsDuration || quantity.IsPercent || quantity.IsMoney || quantity.IsPoints)
            return false;
        var masked = scope.Masked;
        var before = GoalName.Clean(scope.Text[nameStart..quantity.Head]);
        var wished = GoalVerbs.Wish.Before(masked, nameStart, quantity.Head) is not null;
        if (before.Length > 0 && !(wished && before is "有" or "至少" or "支持" or "要有"))
            return false;
        var end = scope.Sentence.ClauseEnd(quantity.Tail);
        if (!(wished || scope.InGoals) || GoalVerbs.Enter.FirstIn(masked, quantity.Tail, end, out _) < 0)
            return false;
        _ = next;
        var name = GoalName.Clean(scope.Text[quantity.Tail..end]);
        if (name.Length < 2)
            return false;
        scope.Subject = new Subject(name, nameStart, null);
        scope.Add(name, quantity, quantity.Op, quantity.Value, quantity.Unit, nameStart, end, "goal.enter", scope.Per(scope.Sentence.ClauseStart(quantity.Start), quantity.Head));
        return true;
    }
}
