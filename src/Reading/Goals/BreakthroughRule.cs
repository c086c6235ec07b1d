namespace Chuangpu.Reading;

/// <summary>国家级实验室实现零的突破: there is none yet.</summary>
internal static class BreakthroughRule
{
    private static readonly Words Marks = new("零的突破", "零突破", "“零”的突破", "“零”突破", "零”的突破", "零”突破");
    private static readonly Words Verbs = new("实现", "取得", "完成", "力争");

    public static Subject? Read(GoalScope scope)
    {
        var at = Marks.FirstIn(scope.Text, scope.Sentence.Start, scope.Sentence.End, out var mark);
        if (at < 0)
            return null;
        var start = scope.Sentence.ClauseStart(at);
        var verb = Verbs.LastIn(scope.Text, start, at, out var word);
        var name = GoalName.Clean(scope.Text[start..(verb < 0 ? at : verb)]);
        if (name.Length < 2 && verb >= 0)
            name = GoalName.Clean(scope.Text[(verb + word!.Length)..at]);
        return name.Length < 2 ? null : new Subject(name, start, new GoalBaseline(at + mark!.Length, null));
    }

    /// <summary>True when the number stands in the clause right behind the breakthrough.</summary>
    public static bool Leads(GoalScope scope, Subject breakthrough, Quantity quantity)
    {
        var end = (int)breakthrough.Baseline!.Value;
        var clause = scope.Sentence.ClauseStart(quantity.Start);
        return clause > end && clause <= end + 1;
    }

    /// <summary>The number right behind says how far the breakthrough shall go.</summary>
    public static FoundGoal Join(FoundGoal goal, Subject breakthrough, PlanPeriod? period) =>
        goal with { Baseline = goal.Baseline ?? new GoalBaseline(0, period?.BaseYear), Start = Math.Min(goal.Start, breakthrough.Start) };

    public static void Add(GoalScope scope, Subject breakthrough)
    {
        var end = (int)breakthrough.Baseline!.Value;
        scope.Found.Add(new FoundGoal(
            breakthrough.Name, null, new GoalBaseline(0, scope.Period?.BaseYear),
            new GoalTarget(1, null, scope.Year(end), GoalOp.AtLeast, null, null), breakthrough.Start, end, "goal.breakthrough"));
    }
}
