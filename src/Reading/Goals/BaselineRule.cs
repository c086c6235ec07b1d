namespace Chuangpu.Reading;

/// <summary>
/// A number that tells where something stands: 在2012年1.09%的基础上, 由59家增加到…, 2020年达到178家，到2025年….
/// It becomes the baseline of the sentence's subject.
/// </summary>
internal static class BaselineRule
{
    private static readonly Words Grounds = new("的基础上", "基础上", "为基数", "为基期", "的基数上", "为基准");
    private static readonly Words From = new("由", "从");
    private static readonly Words Rising = new("提高", "增加", "上升", "增长", "提升", "扩大", "降", "下降", "减少", "增至", "升至", "缩短", "压缩", "压减", "发展", "达到", "翻");

    public static bool Read(GoalScope scope, Quantity quantity)
    {
        var masked = scope.Masked;
        var sentence = scope.Sentence;
        var clause = sentence.ClauseStart(quantity.Start);
        var at = quantity.Tail;
        while (at < sentence.End && masked[at] == Mask.Black)
            at++;
        if (Grounds.At(masked, at, sentence.End) is not null)
            return Take(scope, quantity, clause, Math.Max(clause, Chars.Last(masked, "在", clause, quantity.Start)));
        var lead = BeforeYear(masked, clause, quantity.Head);
        if (From.Before(masked, clause, lead) is { } from && Rising.AnyIn(masked, at, Math.Min(sentence.End, at + 12)))
            return Take(scope, quantity, clause, lead - from.Length);
        if (scope.Time.BaseInForce(quantity.Start) is not null && scope.Time.NamesTarget && GoalVerbs.Growth.Before(masked, clause, quantity.Head) is null)
        {
            var verb = GoalVerbs.Level.Before(masked, clause, quantity.Head)?.Length ?? GoalVerbs.Weak.Before(masked, clause, quantity.Head)?.Length ?? 0;
            return Take(scope, quantity, clause, quantity.Head - verb);
        }
        return false;
    }

    private static bool Take(GoalScope scope, Quantity quantity, int clause, int nameEnd)
    {
        var name = GoalName.Clean(scope.Text[clause..Math.Max(clause, nameEnd)]);
        var year = scope.Time.BaseIn(scope.Sentence.Start, quantity.Start) ?? scope.Period?.BaseYear;
        var baseline = new GoalBaseline(quantity.Value, year);
        scope.Subject = name.Length > 0
            ? new Subject(name, clause, baseline) { BaseUnit = quantity.Unit }
            : ((scope.Subject ?? Preceding.Clause(scope, clause)) ?? new Subject("", clause, null)) with { Baseline = baseline, BaseUnit = quantity.Unit };
        return true;
    }

    /// <summary>Skips 2020年的 backwards.</summary>
    private static int BeforeYear(string masked, int start, int at)
    {
        var i = at;
        if (i > start && masked[i - 1] == '的')
            i--;
        if (i > start && masked[i - 1] is '底' or '末')
            i--;
        return i - 5 >= start && masked[i - 1] == '年' && YearScanner.At(masked, i - 5, i) > 0 ? i - 5 : at;
    }
}
