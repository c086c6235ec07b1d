namespace Chuangpu.Reading;

/// <summary>高新技术企业达到300家以上, 提高到1.3%以上, 规模至3000万元.</summary>
internal static class LevelRule
{
    public static bool Read(GoalScope scope, Quantity quantity)
    {
        if (Verb(scope, quantity) is not { } verb)
            return false;
        var nameStart = Preceding.NameStart(scope, quantity.Head);
        var name = Name(scope, quantity, nameStart, verb, out var subject);
        if (name is null)
            return false;
        scope.Subject = new Subject(name, subject?.Start ?? nameStart, subject?.Baseline ?? InBrackets(scope, quantity)) { BaseUnit = subject?.BaseUnit };
        var (value, unit) = UnitScale.Align(quantity.Value, quantity.Unit, subject?.Baseline is null ? null : subject.BaseUnit);
        var scaled = value == quantity.Value ? quantity : quantity with { ValueMax = quantity.ValueMax * (value / quantity.Value) };
        scope.Add(name, scaled, quantity.Op, value, unit, subject?.Start ?? nameStart, quantity.Tail, "goal.level",
            scope.Per(scope.Sentence.ClauseStart(quantity.Start), verb));
        scope.Subject = scope.Subject with { Baseline = null };
        return true;
    }

    /// <summary>Where the verb before the number begins; null when there is none that makes it a level.</summary>
    public static int? Verb(GoalScope scope, Quantity quantity)
    {
        var masked = scope.Masked;
        var clause = scope.Sentence.ClauseStart(quantity.Start);
        var at = quantity.Head;
        while (GoalVerbs.Filler.Before(masked, clause, at) is { } filler && GoalVerbs.Level.Before(masked, clause, at) is null)
            at -= filler.Length;
        if (GoalVerbs.Level.Before(masked, clause, at) is { } level)
            return at - level.Length;
        if (quantity.OpBefore is { } op && op is not ("约" or "近" or "大约" or "将近" or "最高" or "最多" or "接近"))
            return at;
        if (GoalVerbs.Weak.Before(masked, clause, at) is not { } weak)
            return null;
        var verb = at - weak.Length;
        // 从 … 至: a stretch, not a level. 为 and 是 state facts unless the plan is stating goals.
        var allowed = weak is "至" or "到" ? GoalVerbs.Change.AnyIn(masked, clause, verb) : scope.InGoals || (scope.Time.NamesTarget && weak is not "占");
        return allowed && (weak is not ("实现" or "完成" or "突破" or "有") || HasNoNoun(scope, quantity)) ? verb : null;
    }

    private static bool HasNoNoun(GoalScope scope, Quantity quantity) =>
        quantity.Tail >= scope.Sentence.End || Boundary.IsAny(scope.Masked[quantity.Tail]);

    private static string? Name(GoalScope scope, Quantity quantity, int nameStart, int verb, out Subject? subject)
    {
        subject = null;
        var from = nameStart;
        // 扩大…规模至3000万元: the name stands between the two verbs.
        if (verb > nameStart && GoalVerbs.Weak.Has(scope.Masked.Substring(verb, 1)) && GoalVerbs.Change.FirstIn(scope.Masked, nameStart, verb, out var change) is var at and >= 0)
            from = at + change!.Length;
        var name = GoalName.Clean(scope.Text[from..Math.Max(from, verb)]);
        if (name.StartsWith('占'))
            name = (scope.Subject?.Name ?? "") + name;
        // 每年安排不少于2亿元专项资金: the verb's object stands behind the number.
        if (GoalVerbs.Build.Before(name, 0, name.Length) is not null
            && GoalName.Noun(scope.Text[quantity.Tail..scope.Sentence.ClauseEnd(quantity.Tail)].Split("用于")[0]) is { Length: >= 2 } behind)
            name += behind;
        if (IsName(name))
        {
            if (scope.Subject is { Baseline: not null } based && based.Name.Length == 0)
                subject = based with { Name = name, Start = Math.Min(based.Start, nameStart) };
            else if (scope.Subject is { Baseline: not null } same && same.Name == name)
                subject = same;
            return SubName(scope, nameStart, name);
        }
        subject = scope.Subject is { Name.Length: > 0 } ? scope.Subject : Preceding.Clause(scope, nameStart);
        if (subject is not null)
            return subject.Name;
        // 达到300家…企业: the noun stands behind.
        var noun = GoalName.Noun(scope.Text[quantity.Tail..scope.Sentence.ClauseEnd(quantity.Tail)]);
        return IsName(noun) ? noun : null;
    }

    private static string SubName(GoalScope scope, int start, string name) =>
        scope.Sentence.IsAt(start, "其中") && scope.Subject is { } parent ? SubGoal.Name(name, parent.Name) : name;

    private static bool IsName(string name) => name.Length >= 2;

    /// <summary>120个（2020年为59个）: the baseline behind the number.</summary>
    public static GoalBaseline? InBrackets(GoalScope scope, Quantity quantity)
    {
        var text = scope.Text;
        var at = quantity.Tail;
        if (at < scope.Sentence.End && text[at] == '，')
            at++;
        if (at >= scope.Sentence.End || text[at] != '（')
            return null;
        var close = text.IndexOf('）', at, Math.Min(40, text.Length - at));
        if (close < 0)
            return null;
        for (var i = at + 1; i < close; i++)
        {
            var year = YearScanner.At(text, i, close);
            if (year == 0 || (scope.Period is not null && year > scope.Period.BaseYear))
                continue;
            var inside = QuantityScanner.Scan(text, i + 4, close).FirstOrDefault(q => q.Unit is null || q.Unit == quantity.Unit || !q.IsDuration);
            return inside is null ? null : new GoalBaseline(inside.Value, year);
        }
        return null;
    }
}
