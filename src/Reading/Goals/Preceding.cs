namespace Chuangpu.Reading;

/// <summary>Finds the name of a number in what stands before its own clause.</summary>
internal static class Preceding
{
    private const int Longest = 50;
    private const int FarthestName = 200;

    private static readonly Words Predicates = new("每年", "达到", "接近", "高于", "力争", "明显", "显著", "大幅", "稳步", "进一步", "持续", "不断", "实现零");

    /// <summary>The clause before as a subject (科技进步贡献率，达到…), when it is short and holds no number.</summary>
    public static Subject? Clause(GoalScope scope, int clauseStart)
    {
        var end = clauseStart - 1;
        if (end <= scope.Sentence.Start || scope.Masked[end] is not ('，' or '：'))
            return null;
        var start = scope.Sentence.ClauseStart(end);
        if (end - start > Longest || scope.Sentence.Quantities.Any(q => q.Start >= start && q.Start < end))
            return null;
        // 贡献率每年达到全国平均水平，到2020年达到…: the name ends where the clause's own predicate begins.
        if (Predicates.FirstIn(scope.Masked, start + 1, end, out _) is var predicate and > 0)
            end = predicate;
        var name = GoalName.Clean(scope.Text[start..end]);
        return name.Length >= 2 ? new Subject(name, start, null) : null;
    }

    /// <summary>
    /// Where a name may begin in the clause before a number: behind the clause's boundary, and behind what an earlier
    /// number of the clause has used.
    /// </summary>
    public static int NameStart(GoalScope scope, int at)
    {
        var start = Math.Max(scope.Sentence.ClauseStart(at), at - FarthestName);
        return scope.Used > start && scope.Used <= at ? ItemStart(scope.Masked, scope.Used, at) : start;
    }

    /// <summary>Behind an earlier number its own noun comes first; the next item begins behind 、, 和 or 及.</summary>
    private static int ItemStart(string masked, int from, int at)
    {
        for (var i = from; i < at; i++)
        {
            if (masked[i] is '、' or '和' or '及' or '与' or '并')
                return i + 1;
        }
        return from;
    }
}
