namespace Chuangpu.Reading;

/// <summary>建成5到8所…研究院, 引入研发机构30家以上, 每年培育认定50家以上高新技术企业.</summary>
internal static class BuildRule
{
    private static readonly Words Achieved = new("建成", "实现", "完成", "拥有", "保有", "形成", "建有", "建设");

    private static readonly Words Leasts = new("至少", "不少于", "最少");

    private static readonly Words Rates = new("率", "比例", "比重", "占比", "度");

    public static bool Read(GoalScope scope, Quantity quantity, Quantity? next)
    {
        if (quantity.Unit is null || quantity.IsDuration || quantity.IsPoints)
            return false;
        var masked = scope.Masked;
        var nameStart = Preceding.NameStart(scope, quantity.Head);
        var first = GoalVerbs.FirstBuild(masked, nameStart, quantity.Head, out _);
        if (first < 0)
            return PlaceCount(scope, quantity, nameStart);
        if (scope.Sentence.IsAt(nameStart, "以") && masked.AsSpan(quantity.Tail, scope.Sentence.ClauseEnd(quantity.Tail) - quantity.Tail).Contains('为'))
            return false;
        var last = GoalVerbs.LastBuild(masked, nameStart, quantity.Head, out var verb);
        var noun = NounBehind(scope, quantity, next, out var nounEnd);
        var between = GoalName.Clean(scope.Text[(last + verb!.Length)..quantity.Head]);
        string name;
        if (noun.Length >= 2 && (between.Length < 2 || scope.Text[quantity.Head - 1] == '的' || IsQualifier(between)))
            name = noun;
        else if (between.Length >= 2 || last > first)
            name = GoalName.Clean(scope.Text[first..quantity.Head]);
        else if (GoalName.Clean(scope.Text[nameStart..first]) is { Length: >= 2 } before)
            name = Achieved.Has(verb) ? before : before + verb;
        else
            return false;
        // 实现168个行政村全覆盖: the coverage is the goal.
        if (name.EndsWith("全覆盖", StringComparison.Ordinal))
            return false;
        if (quantity.IsPercent && Rates.Before(name, 0, name.Length) is null)
            return false;
        var end = name == noun ? nounEnd : quantity.Tail;
        scope.Subject = new Subject(name, nameStart, null);
        // 至少建成1个: the word stands before the verb.
        var op = quantity.Op == GoalOp.Equal && Leasts.Before(masked, scope.Sentence.Start, first) is not null ? GoalOp.AtLeast : quantity.Op;
        scope.Add(name, quantity, op, quantity.Value, quantity.Unit, first, end, "goal.build", scope.Per(scope.Sentence.ClauseStart(quantity.Start), quantity.Head));
        scope.Used = Math.Max(scope.Used, name == noun ? nounEnd : quantity.Tail);
        return true;
    }

    /// <summary>What is counted, behind the number, up to the next boundary or the next number's item.</summary>
    public static string NounBehind(GoalScope scope, Quantity quantity, Quantity? next, out int end)
    {
        var masked = scope.Masked;
        var sentence = scope.Sentence;
        end = quantity.Tail;
        while (end < sentence.End && !Boundary.EndsClause(masked[end]) && masked[end] != '、')
            end++;
        // 20个省级创新平台和150个市级创新平台
        if (next is not null && next.Start < end)
        {
            var stop = next.Head;
            while (stop > quantity.Tail && masked[stop - 1] is not ('和' or '及' or '与' or '、' or '并'))
                stop--;
            end = stop > quantity.Tail ? stop - 1 : next.Head;
        }
        var noun = GoalName.Noun(scope.Text[quantity.Tail..Math.Max(quantity.Tail, end)]);
        // 2个省、市重点实验室
        if (noun.Length is > 0 and < 3 && end < sentence.End && masked[end] == '、' && (next is null || next.Start > sentence.ClauseEnd(end)))
        {
            end = sentence.ClauseEnd(end);
            noun = GoalName.Noun(scope.Text[quantity.Tail..end]);
        }
        return noun;
    }

    private static bool IsQualifier(string between) =>
        between is "各类" or "总计" or "一批" or "不少于" or "省级" or "国家级" or "市级" or "省级以上" or "市级以上" or "以上";

    /// <summary>在30个工业企业推广…: places are counted, and something is done there.</summary>
    private static bool PlaceCount(GoalScope scope, Quantity quantity, int nameStart)
    {
        if (quantity.Head <= nameStart || scope.Masked[quantity.Head - 1] != '在' || quantity.IsPercent || quantity.IsMoney)
            return false;
        var end = scope.Sentence.ClauseEnd(quantity.Tail);
        var verb = GoalVerbs.FirstBuild(scope.Masked, quantity.Tail, end, out _);
        if (verb < 0)
            return false;
        var name = GoalName.Clean(scope.Text[quantity.Tail..end]);
        scope.Subject = new Subject(name, nameStart, null);
        scope.Add(name, quantity, quantity.Op, quantity.Value, quantity.Unit, nameStart, end, "goal.place");
        return true;
    }
}
