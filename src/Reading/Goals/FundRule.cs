namespace Chuangpu.Reading;

/// <summary>设立10亿元规模的…基金, 建设总规模27万平方米的…: a size that stands between the verb and what it makes.</summary>
internal static class FundRule
{
    private static readonly Words Makers = new("设立", "组建", "建设", "建立", "成立", "打造", "新建", "发起设立", "发起");
    private static readonly Words Sizes = new("总规模", "规模", "总面积", "面积", "建筑面积", "总建筑面积", "总投资", "占地", "占地面积", "首期规模", "总额", "额度", "首期", "一支", "一个", "规划面积", "规划建设面积", "总建设面积", "投资规模", "总投资额", "计划投资", "预计总投资");

    /// <summary>建设科学城，规划面积36平方公里: the size of what the clause before makes.</summary>
    private static bool MadeBefore(GoalScope scope, Quantity quantity, int clause, string size)
    {
        if (quantity.Tail < scope.Sentence.End && !Boundary.EndsClause(scope.Masked[quantity.Tail]))
            return false;
        var start = clause > scope.Sentence.Start ? scope.Sentence.ClauseStart(clause - 1) : clause;
        if (Makers.FirstIn(scope.Masked, start, clause, out var maker) is not (>= 0 and var at))
            return false;
        var made = GoalName.Clean(scope.Text[(at + maker!.Length)..Math.Max(at + maker.Length, clause - 1)]);
        if (made.Length < 2)
            return false;
        scope.Add(made + size, quantity, quantity.Op, quantity.Value, quantity.Unit, start, quantity.Tail, "goal.size");
        return true;
    }

    public static bool Read(GoalScope scope, Quantity quantity)
    {
        if (!quantity.IsMoney && quantity.Unit?[^1] is not ('米' or '里' or '亩' or '顷'))
            return false;
        var masked = scope.Masked;
        var clause = scope.Sentence.ClauseStart(quantity.Start);
        var at = quantity.Head;
        var size = Sizes.Before(masked, clause, at);
        at -= size?.Length ?? 0;
        if (Makers.Before(masked, clause, at) is not { } maker)
            return size is not null && at - clause <= 2 && MadeBefore(scope, quantity, clause, size);
        var tail = quantity.Tail;
        var behind = scope.Sentence.IsAt(tail, "规模") ? "规模" : "";
        tail += behind.Length;
        if (tail >= scope.Sentence.End || masked[tail] != '的')
            return false;
        var end = scope.Sentence.ClauseEnd(tail);
        var name = GoalName.Clean(scope.Text[(tail + 1)..end]);
        if (name.Length < 2)
            return false;
        var start = at - maker.Length;
        scope.Subject = new Subject(name, start, null);
        scope.Add(name + (size is null or "一支" or "一个" ? "规模" : size), quantity, quantity.Op, quantity.Value, quantity.Unit, start, end, "goal.size");
        return true;
    }
}
