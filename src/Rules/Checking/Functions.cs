using System.Collections.Frozen;
using System.Collections.Immutable;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Syntax.Tree;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Checking;

/// <summary>The functions of the language: the one table of their names, arguments and meaning.</summary>
internal static class Functions
{
    public static ImmutableArray<Function> All { get; } =
    [
        new(["之和", "合计"], "之和(列表 其中 条件, 每项的算式)", "各项相加；没有记录时为 0", a => Gathered(a, "之和"), Gather(AggregateKind.Sum)),
        new(["数量", "个数"], "数量(列表 其中 条件)", "满足条件的记录数", a => $"{a[0]}的数量", Gather(AggregateKind.Count)),
        new(["平均"], "平均(列表 其中 条件, 每项的算式)", "各项的算术平均", a => Gathered(a, "的平均"), Gather(AggregateKind.Mean)),
        new(["存在"], "存在(列表 其中 条件)", "有没有满足条件的记录", a => $"有{a[0]}", Gather(AggregateKind.Any)),
        new(["最大", "最高"], "最大(甲, 乙, …) 或 最大(列表)", "最大的一个", a => Extreme(a, "最大"), (c, call) => Extreme(c, call, true)),
        new(["最小", "最低"], "最小(甲, 乙, …) 或 最小(列表)", "最小的一个", a => Extreme(a, "最小"), (c, call) => Extreme(c, call, false)),
        new(["四舍五入"], "四舍五入(数, 位数) 或 四舍五入(金额, 100元)", "按所在单位保留几位小数，或到某个数的整倍数；五入为绝对值增大", a => Rounded(a, "四舍五入"), (c, call) => Round(c, call, Rounding.HalfUp)),
        new(["向下取整", "取整"], "向下取整(数) 或 向下取整(金额, 1万元)", "不大于它的最大整倍数", a => Rounded(a, "向下取整"), (c, call) => Round(c, call, Rounding.Down)),
        new(["向上取整", "进一"], "向上取整(数) 或 向上取整(金额, 1万元)", "不小于它的最小整倍数", a => Rounded(a, "向上取整"), (c, call) => Round(c, call, Rounding.Up)),
        new(["绝对值"], "绝对值(数)", "去掉负号", a => $"{a[0]}的绝对值", (c, call) => Quantities(c, call, 1, 1) is [var only] ? new AbsoluteNode(call.Span, only.Type, only) : null),
        new(["年份"], "年份(日期)", "公历年份", a => $"{a[0]}的年份", (c, call) => Calendar(c, call, CalendarFunction.Year, RuleType.Plain, RuleType.Date)),
        new(["月份"], "月份(日期)", "公历月份", a => $"{a[0]}的月份", (c, call) => Calendar(c, call, CalendarFunction.Month, RuleType.Plain, RuleType.Date)),
        new(["天数"], "天数(起, 止)", "相差的天数", a => $"从{a[0]}到{a[1]}的天数", (c, call) => Calendar(c, call, CalendarFunction.DaysBetween, RuleType.Quantity("天"), RuleType.Date, RuleType.Date)),
        new(["月数"], "月数(起, 止)", "满多少个月", a => $"从{a[0]}到{a[1]}的满月数", (c, call) => Calendar(c, call, CalendarFunction.MonthsBetween, RuleType.Quantity("个月"), RuleType.Date, RuleType.Date)),
        new(["年数", "周年"], "年数(起, 止)", "满多少年", a => $"从{a[0]}到{a[1]}的满年数", (c, call) => Calendar(c, call, CalendarFunction.YearsBetween, RuleType.Quantity("年"), RuleType.Date, RuleType.Date)),
        new(["期初"], "期初(期间)", "第一天", a => $"{a[0]}的第一天", (c, call) => Calendar(c, call, CalendarFunction.FirstDay, RuleType.Date, RuleType.Period)),
        new(["期末"], "期末(期间)", "最后一天", a => $"{a[0]}的最后一天", (c, call) => Calendar(c, call, CalendarFunction.LastDay, RuleType.Date, RuleType.Period)),
    ];

    private static readonly FrozenDictionary<string, Function> ByName =
        All.SelectMany(f => f.Names.Select(n => (Name: n, Function: f))).ToFrozenDictionary(p => p.Name, p => p.Function);

    public static IEnumerable<string> Names => ByName.Keys;

    public static Function? Find(string name) => ByName.GetValueOrDefault(name);

    private static string Gathered(string[] arguments, string what) =>
        arguments.Length == 1 ? $"{arguments[0]}{what}" : $"{arguments[0]}每项的「{arguments[1]}」{what}";

    // Of one list, of a list with what each record gives, or of several numbers; the second cannot be told from the third by words alone.
    private static string Extreme(string[] arguments, string what) => arguments.Length == 1 ? $"{arguments[0]}的{what}值" : $"{string.Join('、', arguments)}中{what}的";

    private static string Rounded(string[] arguments, string how) => arguments switch
    {
        [var only] => $"{only}（{how}）",
        [var value, var digits, ..] when digits.All(char.IsAsciiDigit) => $"{value}（{how}，保留 {digits} 位小数）",
        [var value, var step, ..] => $"{value}（{how}到 {step} 的整倍数）",
        _ => how,
    };

    private static Func<Checker, CallExpression, TypedNode?> Gather(AggregateKind kind) => (checker, call) => checker.CheckAggregate(call, kind);

    private static TypedNode? Extreme(Checker checker, CallExpression call, bool largest)
    {
        if (call.Arguments is [var first, ..] && (call.Arguments.Length == 1 || checker.IsList(first)))
            return checker.CheckAggregate(call, largest ? AggregateKind.Largest : AggregateKind.Smallest);
        return Quantities(checker, call, 2, 50) is { } operands ? new ExtremeNode(call.Span, operands[0].Type, largest, [.. operands]) : null;
    }

    private static TypedNode? Round(Checker checker, CallExpression call, Rounding rounding)
    {
        if (call.Arguments.Length is not (1 or 2))
            return checker.Say(call.Span, $"「{call.Called.Name}」的括号里应是一个数，和位数或整倍数。");
        if (checker.CheckQuantity(call.Arguments[0], $"「{call.Called.Name}」的第 1 项") is not { Type: RuleType.QuantityType { Unit: var unit } } operand)
            return null;
        // A quotient of two amounts cut to a whole number counts how often (每超 0.5 亿元); a share is rounded in percent.
        if (call.Arguments.Length == 1)
            return new RoundNode(call.Span, operand.Type, rounding, operand, unit.IsRatio && rounding != Rounding.HalfUp ? 1 : unit.Scale);
        var second = call.Arguments[1];
        var digits = checker.Check(second) as Constant;
        if (digits is { Unitless: true, Value: NumberValue { Number: { IsWhole: true } places } } && places >= -12 && places <= 12)
            return new RoundNode(call.Span, operand.Type, rounding, operand, unit.Scale * Number.PowerOfTen(-(int)places.Numerator));
        if (digits is { Unitless: false, Type: RuleType.QuantityType { Unit: var step }, Value: NumberValue { Number: var size } } && step.Measures(unit) && size.Sign > 0)
            return new RoundNode(call.Span, operand.Type, rounding, operand, size);
        return checker.Say(second.Span, $"「{call.Called.Name}」的第 2 项应是小数位数（0 到 12），或同一单位的整倍数，例如「1{unit.Symbol}」。");
    }

    private static List<TypedNode>? Quantities(Checker checker, CallExpression call, int least, int most)
    {
        if (call.Arguments.Length < least || call.Arguments.Length > most)
        {
            checker.Say(call.Span, $"「{call.Called.Name}」的括号里应有 {(least == most ? $"{least}" : $"{least} 到 {most}")} 项，却有 {call.Arguments.Length} 项。");
            return null;
        }
        return checker.Alike(call.Arguments, $"「{call.Called.Name}」里");
    }

    private static CalendarNode? Calendar(Checker checker, CallExpression call, CalendarFunction function, RuleType result, params RuleType[] needed)
    {
        var operands = call.Arguments.Select(checker.Check).ToList();
        if (operands.Count != needed.Length)
            checker.Say(call.Span, $"「{call.Called.Name}」的括号里应有 {needed.Length} 项，却有 {operands.Count} 项。");
        else if (Enumerable.Range(0, needed.Length).FirstOrDefault(i => operands[i] is { } o && o.Type != needed[i], -1) is >= 0 and var wrong)
            checker.Say(call.Arguments[wrong].Span, $"「{call.Called.Name}」的第 {wrong + 1} 项应是{needed[wrong]}，却是{checker.Described(operands[wrong]!)}。");
        else if (!operands.Contains(null))
            return new CalendarNode(call.Span, result, function, [.. operands.OfType<TypedNode>()]);
        return null;
    }
}
