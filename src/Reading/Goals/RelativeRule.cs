namespace Chuangpu.Reading;

/// <summary>达到全国平均水平, 接近全省平均水平, 增幅高于财政收入增幅, 位居全省前列.</summary>
internal static class RelativeRule
{
    private static readonly Words Means = new("平均水平", "平均值", "平均线", "平均增速", "平均增幅", "基准水平", "标杆水平", "行业先进水平");
    private static readonly Words Reach = new("达到", "达", "位于", "处于", "保持在", "进入", "提高到", "赶上", "位居", "居", "下降到", "降低到", "提升到", "提高至", "提升至", "降至", "降到");
    private static readonly Words Beyond = new("接近", "高于", "超过", "不低于", "低于", "优于", "快于", "略高于", "明显高于", "赶超", "不高于");
    private static readonly Words Rates = new("增幅", "增速", "增长速度", "增长率", "增长幅度");
    private static readonly Words Fronts = new("全省前列", "全国前列", "全市前列", "前列", "第一方阵", "全国先进水平", "全省领先水平");
    private static readonly Words Measures = new("率", "比重", "强度", "占比", "量", "数", "额", "水平指数", "指数", "排名", "增速", "增幅", "投入", "水平", "贡献率");

    public static void Read(GoalScope scope)
    {
        var sentence = scope.Sentence;
        for (var start = sentence.Start; start < sentence.End;)
        {
            var end = sentence.ClauseEnd(start);
            Clause(scope, start, end);
            start = end + 1;
        }
    }

    private static void Clause(GoalScope scope, int start, int end)
    {
        var masked = scope.Masked;
        if (scope.Sentence.Quantities.Any(q => q.Start >= start && q.Start < end && q.IsPercent))
            return;
        var at = Means.FirstIn(masked, start, end, out _);
        int verb;
        int wordsStart;
        if (at >= 0)
        {
            verb = Verb(masked, start, at, out wordsStart);
            // 相差, 不及 and the like tell where things stand.
            if (verb < 0)
                return;
        }
        else if (Rates.FirstIn(masked, start, end, out _) is var rate and >= 0 && Beyond.FirstIn(masked, rate, end, out _) is var beyond and >= 0 && Rates.AnyIn(masked, beyond, end))
        {
            (verb, wordsStart) = (beyond, scope.Sentence.IsAt(rate, "增幅") && rate == start ? rate : beyond);
        }
        else if (Fronts.FirstIn(masked, start, end, out _) is var front and >= 0 && Reach.LastIn(masked, start, front, out var reach) is var reached and >= 0
            && Measures.Before(GoalName.Clean(scope.Text[start..reached]), 0, GoalName.Clean(scope.Text[start..reached]).Length) is not null)
        {
            (verb, wordsStart) = (reached, reached + reach!.Length);
        }
        else
        {
            return;
        }
        Add(scope, start, end, verb, wordsStart);
    }

    private static int Verb(string masked, int start, int at, out int wordsStart)
    {
        var beyond = Beyond.LastIn(masked, start, at, out _);
        if (beyond >= 0)
        {
            wordsStart = beyond;
            return beyond;
        }
        var reach = Reach.LastIn(masked, start, at, out var word);
        wordsStart = reach + (word?.Length ?? 0);
        return reach;
    }

    private static void Add(GoalScope scope, int start, int end, int verb, int wordsStart)
    {
        var name = GoalName.Clean(scope.Text[start..verb]);
        var from = start;
        if (name.Length < 2)
        {
            var subject = scope.SubjectBefore(verb) ?? Preceding.Clause(scope, start);
            if (subject is null)
                return;
            (name, from) = (subject.Name, subject.Start);
        }
        var unit = name.Contains('率', StringComparison.Ordinal) || name.Contains("比重", StringComparison.Ordinal) || name.Contains("占比", StringComparison.Ordinal)
            || name.Contains("强度", StringComparison.Ordinal) || name.Contains("比例", StringComparison.Ordinal) ? "%" : null;
        var words = scope.Text[wordsStart..end].Trim();
        scope.Found.Add(new FoundGoal(
            name, unit, scope.SubjectBefore(verb, name)?.Baseline,
            new GoalTarget(null, null, scope.Year(verb), GoalOp.Relative, scope.Per(start, verb), words), from, end, "goal.relative"));
    }
}
