namespace Chuangpu.Reading;

/// <summary>比2020年翻一番, 实现倍增.</summary>
internal static class DoublingRule
{
    private static readonly Words Before = new("实现", "比", "较", "在", "力争", "再", "同比", "要", "基础上");

    public static void Read(GoalScope scope)
    {
        var sentence = scope.Sentence;
        var masked = scope.Masked;
        for (var from = sentence.Start; from < sentence.End;)
        {
            var found = Doubling.At(masked, from, sentence.End) ?? Multiplied(masked, from, sentence.End);
            if (found is not { } doubling)
                return;
            from = doubling.End;
            var start = sentence.ClauseStart(doubling.Start);
            var name = GoalName.Clean(scope.Text[start..NameEnd(masked, start, doubling.Start)]);
            var subject = name.Length >= 2
                ? scope.SubjectBefore(start, name) ?? new Subject(name, start, null)
                : scope.SubjectBefore(doubling.Start) ?? Preceding.Clause(scope, start);
            if (subject is null || subject.Name.Length == 0)
                continue;
            scope.Found.Add(new FoundGoal(
                subject.Name, "%", subject.Baseline,
                new GoalTarget(doubling.Percent, null, scope.Year(doubling.Start), GoalOp.GrowthTotal, null, null), subject.Start, doubling.End, "goal.doubling"));
        }
    }

    private static (int Start, int End, decimal Percent)? Multiplied(string masked, int from, int end)
    {
        var at = masked.IndexOf("倍增", from, end - from, StringComparison.Ordinal);
        while (at >= 0 && !(at >= 2 && string.CompareOrdinal(masked, at - 2, "实现", 0, 2) == 0 && (at + 2 >= end || Boundary.IsAny(masked[at + 2]))))
            at = masked.IndexOf("倍增", at + 2, end - at - 2, StringComparison.Ordinal);
        return at < 0 ? null : (at, at + 2, 100);
    }

    /// <summary>The name ends before 比2020年, 在…基础上, 实现.</summary>
    private static int NameEnd(string masked, int start, int at)
    {
        var end = at;
        while (Before.Before(masked, start, end) is { } word)
            end -= word.Length;
        for (var i = start; i < end; i++)
        {
            if (masked[i] is '比' or '较' or '在' && i + 1 < end && (char.IsAsciiDigit(masked[i + 1]) || masked[i + 1] is Mask.Black or '现' or '原' or '上'))
                return i;
        }
        return end;
    }
}
