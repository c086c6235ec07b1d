namespace Chuangpu.Reading;

/// <summary>
/// Gives each sum of a list its condition: 市级、省级、国家级企业分别给予10、20、200万元; a crossed list gives every cell
/// (国家、省级甲类和乙类分别给予100万元和10万元、50万元和5万元).
/// </summary>
internal static class AmountConditions
{
    private const int LongestCondition = 120;

    private static readonly Words Levels = new("国家级", "省级", "市级", "县级", "国家", "省", "市", "县", "省部级", "部级", "一等奖", "二等奖", "三等奖", "特等奖", "一类", "二类", "三类", "A类", "B类", "C类", "优秀", "良好", "合格", "区级", "自治区级", "第一层次", "第二层次", "第三层次");

    private static readonly Words Givers = new("分别", "一次性", "给予", "奖励", "补助", "资助", "补贴", "提供", "按", "最高", "奖补", "扶持", "发放", "享受", "每户", "每家", "市财政", "省财政", "县财政", "财政", "五年内", "三年内", "累计");

    public static IEnumerable<ClauseAmount> Spread(Sentence sentence, IReadOnlyList<Quantity> quantities, int from, int to, string kind)
    {
        var whole = Condition(sentence, quantities[from]);
        var count = to - from + 1;
        var levels = count > 1 && whole is not null ? LevelsIn(whole) : [];
        for (var i = from; i <= to; i++)
        {
            var quantity = quantities[i];
            var unit = quantity.Unit is null or "万" ? quantities[to].Unit! : quantity.Unit;
            var slash = unit.IndexOf('/', StringComparison.Ordinal);
            var value = quantity.IsPercent ? quantity.Value : quantity.Value * Units.Yuan(slash < 0 ? unit : unit[..slash]);
            var condition = kind == AmountKind.Fund ? FundName(sentence, quantity) ?? whole : At(whole, levels, i - from, count);
            // 10—50万元: the least and the most.
            yield return new ClauseAmount(value, quantity.ValueMax is null ? kind : AmountKind.Floor, condition);
            if (quantity.ValueMax is { } most)
                yield return new ClauseAmount(quantity.IsPercent ? most : quantity.Value == 0 ? most : value / quantity.Value * most, AmountKind.Cap, condition);
        }
    }

    /// <summary>What is written before the verb that gives: 对新认定的国家级、省级中心.</summary>
    private static string? Condition(Sentence sentence, Quantity first)
    {
        var masked = sentence.Masked;
        var clause = sentence.ClauseStart(first.Start);
        var giver = Givers.FirstIn(masked, clause, first.Start, out _);
        var end = giver < 0 ? first.Head : giver;
        var start = clause;
        // 对…的，给予…: the condition fills the clauses before, back to the last sum.
        var floor = sentence.Quantities.LastOrDefault(q => q.IsMoney && q.Start < clause && !IsConditionSum(masked, q))?.Tail ?? sentence.Start;
        while (start > floor && end - start < LongestCondition && (end - start < 2 || NeedsMore(masked, start, end)))
        {
            var before = sentence.ClauseStart(start - 1);
            if (before < floor || before == start)
                break;
            if (end - start < 2)
                end = start - 1;
            start = before;
        }
        var text = sentence.Text[Math.Max(start, floor)..Math.Max(Math.Max(start, floor), end)].Trim('，', '；', '。', ' ', '、');
        text = text.TrimStart('对').TrimEnd('的', '，');
        if (text.Length < 4 && first.Head - clause > 4)
            text = sentence.Text[clause..first.Head];
        return text.Length < 2 ? null : text;
    }

    /// <summary>Where the conditions of the sentence's first amount begin: at 对…, or at the clause that gives.</summary>
    public static int Begin(Sentence sentence, int amount)
    {
        var masked = sentence.Masked;
        var start = sentence.ClauseStart(amount);
        while (start > sentence.Start && Givers.At(masked, start, amount) is not null && masked[start] is not ('对' or '凡'))
        {
            var before = sentence.ClauseStart(start - 1);
            if (before == start)
                break;
            start = before;
        }
        return start;
    }

    private static bool IsConditionSum(string masked, Quantity quantity) => quantity.Tail < masked.Length && masked[quantity.Tail] is '的' or '且';

    private static bool NeedsMore(string masked, int start, int end) => masked[start] != '对' && end - start < 12;

    /// <summary>设立10亿元规模的…基金, …资金规模扩大到5亿元: the fund itself.</summary>
    private static string? FundName(Sentence sentence, Quantity quantity)
    {
        var of = sentence.Masked.IndexOf('的', quantity.Tail, sentence.ClauseEnd(quantity.Tail) - quantity.Tail);
        if (of >= 0 && of - quantity.Tail <= 3)
            return GoalName.Clean(sentence.Text[(of + 1)..sentence.ClauseEnd(of)]);
        var start = sentence.ClauseStart(quantity.Start);
        var verb = GoalVerbs.Level.Before(sentence.Masked, start, quantity.Head) ?? GoalVerbs.Weak.Before(sentence.Masked, start, quantity.Head) ?? "";
        var name = GoalName.Clean(sentence.Text[start..(quantity.Head - verb.Length)]);
        return name.Length > 3 ? name : null;
    }

    private static List<(int At, string Word)> LevelsIn(string condition)
    {
        var found = new List<(int, string)>();
        for (var i = 0; i < condition.Length; i++)
        {
            if (Levels.At(condition, i, condition.Length) is not { } word)
                continue;
            if (found.Count > 0 && !(i > 0 && condition[i - 1] is '、' or '和' or '及' or '或' or '与'))
                continue;
            found.Add((i, word));
            i += word.Length - 1;
        }
        return found;
    }

    private static string? At(string? whole, List<(int At, string Word)> levels, int index, int count)
    {
        if (whole is null || levels.Count < 2 || count % levels.Count != 0)
            return whole;
        var first = levels[0];
        var last = levels[^1];
        var rest = whole[(last.At + last.Word.Length)..].TrimStart('的');
        var per = count / levels.Count;
        var level = levels[index / per].Word;
        // 国家、省、市级: the grade's last character serves all of them.
        if (last.Word.EndsWith('级') && !level.EndsWith('级') && !level.EndsWith('奖'))
            level += "级";
        var things = rest.Split(['和', '、', '与', '及'], StringSplitOptions.RemoveEmptyEntries);
        var thing = per > 1 && things.Length == per ? things[index % per] : rest;
        return whole[..first.At] + level + thing;
    }
}
