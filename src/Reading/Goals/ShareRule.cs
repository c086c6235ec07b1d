namespace Chuangpu.Reading;

/// <summary>占地区生产总值2.5%, 达到当年财政预决算支出的1.5%以上, 不低于年一般公共预算收入2%.</summary>
internal static class ShareRule
{
    private const int LongestWhole = 30;

    private static readonly Words Verbs = new("占", "达到", "不低于", "不少于", "高于", "超过", "提高到", "相当于");

    public static bool Read(GoalScope scope, Quantity quantity)
    {
        if (!quantity.IsPercent)
            return false;
        var nameStart = Preceding.NameStart(scope, quantity.Head);
        var at = Verbs.LastIn(scope.Masked, Math.Max(nameStart, quantity.Head - LongestWhole), quantity.Head, out var verb);
        if (at < 0 || scope.Sentence.IsAt(at, "占比"))
            return false;
        var whole = GoalName.Clean(scope.Text[(at + verb!.Length)..quantity.Head]);
        var part = GoalName.Clean(scope.Text[nameStart..at]);
        var start = nameStart;
        if (part.Length < 2)
        {
            var subject = scope.Subject ?? Preceding.Clause(scope, nameStart);
            if (subject is null)
                return false;
            (part, start) = (subject.Name, subject.Start);
        }
        if (whole.Length < 2)
            return false;
        var name = part + "占" + whole;
        var op = quantity.OpAfter is null && verb is "不低于" or "不少于" or "高于" or "超过" ? GoalOp.AtLeast : quantity.Op;
        scope.Subject = new Subject(name, start, LevelRule.InBrackets(scope, quantity));
        scope.Add(name, quantity, op, quantity.Value, quantity.Unit, start, quantity.Tail, "goal.share");
        return true;
    }
}
