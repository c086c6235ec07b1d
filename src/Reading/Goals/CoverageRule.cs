namespace Chuangpu.Reading;

/// <summary>实现规上企业创新活动全覆盖 is 100 %.</summary>
internal static class CoverageRule
{
    private const string Word = "全覆盖";

    private static readonly Words Verbs = new("实现", "保持", "达到", "推动", "基本实现", "逐步实现", "做到", "确保", "推进", "完成", "力争");

    public static void Read(GoalScope scope)
    {
        var masked = scope.Masked;
        var sentence = scope.Sentence;
        for (var at = Next(masked, sentence.Start, sentence.End); at >= 0; at = Next(masked, at + Word.Length, sentence.End))
        {
            var end = at + Word.Length;
            if (end < sentence.End && !Boundary.EndsClause(masked[end]) && masked[end] is not ('、' or '和'))
                continue;
            var start = sentence.ClauseStart(at);
            var verb = Verbs.LastIn(masked, start, at, out var word);
            if (verb < 0 || masked[start] == '在')
                continue;
            var name = GoalName.Clean(scope.Text[start..verb] + scope.Text[(verb + word!.Length)..at]);
            if (name.Length < 2 && Preceding.Clause(scope, start) is { } subject)
                (name, start) = (subject.Name, subject.Start);
            if (name.Length < 2)
                continue;
            scope.Found.Add(new FoundGoal(
                name + "覆盖率", "%", null, new GoalTarget(100, null, scope.Year(at), GoalOp.Equal, null, null), start, end, "goal.coverage"));
        }
    }

    private static int Next(string masked, int from, int end) => from >= end ? -1 : masked.IndexOf(Word, from, end - from, StringComparison.Ordinal);
}
