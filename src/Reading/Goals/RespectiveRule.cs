namespace Chuangpu.Reading;

/// <summary>甲和乙分别达到65%和55%: each number belongs to the name at its own place in the list.</summary>
internal static class RespectiveRule
{
    private const int Most = 12;

    private static readonly Words Separators = new("、", "和", "及", "与", "，", "或", "以及");

    /// <summary>Reads the list that begins with a quantity; gives back its last one's index, or null when there is no list.</summary>
    public static int? Read(GoalScope scope, IReadOnlyList<Quantity> quantities, int at)
    {
        var masked = scope.Masked;
        var first = quantities[at];
        var clause = scope.Sentence.ClauseStart(first.Start);
        var word = Chars.Last(masked, "分别", clause, first.Start);
        if (word < 0)
            return Each(scope, quantities, at, clause);
        var last = LastOf(masked, quantities, at);
        if (last == at)
            return null;
        var names = Names(scope, clause, word, last - at + 1);
        var years = scope.Time.Targets(scope.Sentence.Start, word);
        var growth = GrowthRule.Verb(scope, quantities[last]) ?? GrowthRule.Verb(scope, first);
        var annual = growth is not null && masked.AsSpan(clause, first.Start - clause).Contains("年均", StringComparison.Ordinal);
        if (growth is null && LevelRule.Verb(scope, first) is null && !GoalVerbs.Build.AnyIn(masked, clause, first.Start))
            return null;
        for (var i = at; i <= last; i++)
        {
            var quantity = quantities[i];
            // 达到10、20、30家: the unit stands behind the last number only.
            var unit = quantity.Unit ?? quantities[last].Unit;
            var fall = growth is { } verb && GoalVerbs.Fall.Has(verb.Word);
            var op = growth is null || unit is not "%" ? OpOf(quantity, first) : annual ? GoalOp.GrowthAnnual : GoalOp.GrowthTotal;
            scope.Add(names[i - at], quantity, op, fall ? -quantity.Value : quantity.Value, unit, clause, quantities[last].Tail, "goal.respective");
            // 2023年、2024年、2025年…分别达到…: each number has its own year.
            if (years.Count == last - at + 1)
                scope.Found[^1] = scope.Found[^1] with { Target = scope.Found[^1].Target with { Year = years[i - at] } };
        }
        scope.Used = quantities[last].Tail;
        return last;
    }

    /// <summary>培育甲类企业、乙类企业各10家: one number for each name.</summary>
    private static int? Each(GoalScope scope, IReadOnlyList<Quantity> quantities, int at, int clause)
    {
        var quantity = quantities[at];
        if (quantity.Unit is null || quantity.Head <= clause || scope.Masked[quantity.Head - 1] != '各')
            return null;
        var start = Preceding.NameStart(scope, quantity.Head);
        var verb = GoalVerbs.FirstBuild(scope.Masked, start, quantity.Head, out var word);
        if (verb < 0)
            return null;
        var names = GoalName.Clean(scope.Text[(verb + word!.Length)..(quantity.Head - 1)]).Split(['、', '和', '与', '及'], StringSplitOptions.RemoveEmptyEntries);
        if (names.Length < 2 || names.Any(n => n.Length < 2))
            return null;
        foreach (var name in names)
            scope.Add(name, quantity, quantity.Op, quantity.Value, quantity.Unit, verb, quantity.Tail, "goal.each");
        scope.Used = quantity.Tail;
        return at;
    }

    private static string OpOf(Quantity quantity, Quantity first) => quantity.Op == GoalOp.Equal ? first.OpBefore is null ? GoalOp.Equal : first.Op : quantity.Op;

    private static int LastOf(string masked, IReadOnlyList<Quantity> quantities, int at)
    {
        var last = at;
        while (last + 1 < quantities.Count && last - at < Most && Separators.At(masked, quantities[last].Tail, quantities[last + 1].Head) is { } separator
            && quantities[last].Tail + separator.Length == quantities[last + 1].Head)
            last++;
        return last;
    }

    private static string[] Names(GoalScope scope, int clause, int word, int count)
    {
        var text = scope.Text[clause..word];
        var parts = GoalName.Clean(text).Split(['、', '和', '与', '及'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == count)
            return parts;
        var whole = GoalName.Clean(text);
        if (whole.Length < 2)
            whole = (scope.Subject ?? Preceding.Clause(scope, clause))?.Name ?? whole;
        return [.. Enumerable.Repeat(whole, count)];
    }
}
