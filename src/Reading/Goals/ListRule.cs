namespace Chuangpu.Reading;

/// <summary>
/// A number with nothing but a noun beside it: an item that goes on with a list of goals (省级创新人才300人),
/// a part (其中国家级6家), or an entry of the plan's goal section.
/// </summary>
internal static class ListRule
{
    private const int LongestName = 40;

    private static readonly Words NoNames = new("在", "以", "对", "为", "按", "从", "向", "用", "围绕", "聚焦", "依托", "针对", "通过", "根据", "由", "经", "约", "每", "距", "比", "较", "紧盯", "贯彻", "落实", "面向");

    private static readonly Words InNouns = new("在孵", "在册", "在校", "在研", "在建", "在岗", "在库", "在职", "以上");

    public static bool Read(GoalScope scope, Quantity quantity, Quantity? next)
    {
        if (quantity.Unit is null || quantity.IsDuration || quantity.IsPoints)
            return false;
        var nameStart = ItemStart(scope, quantity.Head);
        var part = scope.Sentence.IsAt(nameStart, "其中") || scope.Sentence.IsAt(scope.Sentence.ClauseStart(quantity.Start), "其中");
        var goesOn = scope.Found.Count > 0;
        if (!goesOn && !scope.InGoals)
            return false;
        if (quantity.Head - nameStart > LongestName || (!part && NoNames.At(scope.Masked, nameStart, quantity.Head) is not null && InNouns.At(scope.Masked, nameStart, quantity.Head) is null))
            return false;
        var before = GoalName.Clean(scope.Text[nameStart..quantity.Head]);
        var behind = BuildRule.NounBehind(scope, quantity, next, out var end);
        var name = before.Length >= 2 ? before : behind;
        if (name.Length < 2 || (before.Length < 2 && !IsBareItem(scope, nameStart, quantity)))
            return false;
        if (before.Length >= 2 && behind.Length > 0 && !part)
            return false;
        if (quantity.IsPercent && !goesOn && !IsRate(name))
            return false;
        if (part && scope.Subject is { } whole)
            name = SubGoal.Name(name, whole.Name);
        scope.Add(name, quantity, quantity.Op, quantity.Value, quantity.Unit, nameStart, before.Length >= 2 ? quantity.Tail : end, part ? "goal.part" : goesOn ? "goal.list" : "goal.bare");
        scope.Used = Math.Max(scope.Used, before.Length >= 2 ? quantity.Tail : end);
        return true;
    }

    private static int ItemStart(GoalScope scope, int at)
    {
        var start = Preceding.NameStart(scope, at);
        var masked = scope.Masked;
        for (var i = at; i > start; i--)
        {
            if (masked[i - 1] is '、' && scope.Found.Count > 0 && scope.Used > scope.Sentence.ClauseStart(at))
                return i;
        }
        return start;
    }

    /// <summary>150个市级创新平台: nothing stands before the number but what joins it to the item before.</summary>
    private static bool IsBareItem(GoalScope scope, int start, Quantity quantity) =>
        quantity.Head - start <= 4 || GoalName.Clean(scope.Text[start..quantity.Head]).Length == 0;

    private static bool IsRate(string name) =>
        name.Contains('率', StringComparison.Ordinal) || name.Contains('比', StringComparison.Ordinal) || name.Contains('占', StringComparison.Ordinal)
        || name.Contains('度', StringComparison.Ordinal);
}
