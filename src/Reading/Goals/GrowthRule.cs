namespace Chuangpu.Reading;

/// <summary>年均增长10.9%, 累计增长20%, 五年降低25%以上, 提高2个百分点.</summary>
internal static class GrowthRule
{
    private static readonly Words Compared = new("比", "较", "同比");

    public static bool Read(GoalScope scope, Quantity quantity)
    {
        if (Verb(scope, quantity) is not { } verb)
            return quantity.Unit == "倍" && Multiple(scope, quantity);
        var masked = scope.Masked;
        var nameStart = Math.Min(Preceding.NameStart(scope, quantity.Head), verb.Start);
        var annual = IsAnnual(masked, nameStart, verb.Start, out var nameEnd);
        nameEnd = CutComparison(masked, nameStart, nameEnd);
        var name = GoalName.Clean(scope.Text[nameStart..nameEnd]);
        var subject = name.Length >= 2 ? new Subject(name, nameStart, null) : scope.Subject ?? Preceding.Clause(scope, nameStart);
        if (subject is null || subject.Name.Length == 0)
            return false;
        scope.Subject = subject;
        var sign = GoalVerbs.Fall.Has(verb.Word) ? -1 : 1;
        if (quantity.IsPoints)
        {
            scope.Add(subject.Name + verb.Word, quantity, quantity.Op, quantity.Value, quantity.Unit, subject.Start, quantity.Tail, "goal.growth.points");
            return true;
        }
        var percent = quantity.Unit == "倍" ? quantity.Value * 100 : quantity.Value;
        scope.Add(subject.Name, quantity, annual ? GoalOp.GrowthAnnual : GoalOp.GrowthTotal, sign * percent, "%", subject.Start, quantity.Tail,
            annual ? "goal.growth.annual" : "goal.growth.total");
        return true;
    }

    /// <summary>达到2020年的2倍 is a growth of 100 %.</summary>
    private static bool Multiple(GoalScope scope, Quantity quantity)
    {
        var masked = scope.Masked;
        var start = Preceding.NameStart(scope, quantity.Head);
        var at = Math.Max(start, quantity.Head - 10);
        var verb = masked.IndexOf("达到", at, quantity.Head - at, StringComparison.Ordinal);
        if (verb < 0 || scope.Time.BaseIn(verb, quantity.Start) is null)
            return false;
        var name = GoalName.Clean(scope.Text[start..verb]);
        var subject = name.Length >= 2 ? new Subject(name, start, null) : scope.Subject ?? Preceding.Clause(scope, start);
        if (subject is null)
            return false;
        scope.Subject = subject;
        scope.Add(subject.Name, quantity, GoalOp.GrowthTotal, (quantity.Value - 1) * 100, "%", subject.Start, quantity.Tail, "goal.growth.multiple");
        return true;
    }

    /// <summary>The growth verb before the number, linking words between them skipped.</summary>
    public static (int Start, string Word)? Verb(GoalScope scope, Quantity quantity)
    {
        if (!quantity.IsPercent && !quantity.IsPoints && quantity.Unit != "倍")
            return null;
        var masked = scope.Masked;
        var clause = scope.Sentence.ClauseStart(quantity.Start);
        var at = quantity.Head;
        while (GoalVerbs.GrowthLink.Before(masked, clause, at) is { } link)
            at -= link.Length;
        return GoalVerbs.Growth.Before(masked, clause, at) is { } word ? (at - word.Length, word) : null;
    }

    private static bool IsAnnual(string masked, int start, int verb, out int nameEnd)
    {
        nameEnd = verb;
        if (Years(masked, start, verb) is var years and > 0)
        {
            nameEnd = verb - years;
            return false;
        }
        // 比2020年降低: the year is a year.
        if (GoalVerbs.Annual.Before(masked, start, verb) is { } adjacent && !(adjacent == "年" && verb - 2 >= start && char.IsAsciiDigit(masked[verb - 2])))
        {
            nameEnd = verb - adjacent.Length;
            return true;
        }
        // 年均R&D经费增长…: the word stands before the name.
        return Chars.Last(masked, "年均", start, verb) >= 0;
    }

    /// <summary>五年降低: how long the count of years before the verb is.</summary>
    private static int Years(string masked, int start, int verb)
    {
        var at = verb - 1;
        if (at <= start || masked[at] is not '年')
            return 0;
        var from = at;
        while (from > start && (ChineseNumeral.IsPart(masked[from - 1]) || char.IsAsciiDigit(masked[from - 1])) && at - from < 3)
            from--;
        return from < at && !(from > start && char.IsAsciiDigit(masked[from - 1])) ? verb - from : 0;
    }

    /// <summary>研发经费投入比2020年增长: the name ends at the comparison.</summary>
    private static int CutComparison(string masked, int start, int end)
    {
        for (var i = end - 1; i > start; i--)
        {
            if (masked[i] is '比' or '较' && i + 1 < masked.Length && (char.IsAsciiDigit(masked[i + 1]) || masked[i + 1] is '上' or '“' or Mask.Black or '十'))
                return i;
        }
        var word = Compared.Before(masked, start, end);
        return word is null ? end : end - word.Length;
    }
}
