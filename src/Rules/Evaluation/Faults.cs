using Chuangpu.Rules.Syntax;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Evaluation;

/// <summary>The reasons for 无法计算.</summary>
internal static class Faults
{
    public static UnknownValue DividedByZero(SourceSpan span) => Of("除数为 0", span);

    public static UnknownValue PerhapsDividedByZero(SourceSpan span) => Of("除数可能为 0", span);

    public static UnknownValue TooLong(SourceSpan span) => Of("数太长，超出能精确计算的范围，可先四舍五入", span);

    public static UnknownValue NoRecords(SourceSpan span) => Of("没有可汇总的记录", span);

    public static UnknownValue OutsideCalendar(SourceSpan span) => Of("日期超出公历范围", span);

    public static UnknownValue BrokenMonths(SourceSpan span) => Of("加减日期的月数和天数应为整数", span);

    public static UnknownValue UnlikePeriods(SourceSpan span) => Of("长短不同的期间不能比较先后", span);

    public static UnknownValue WrongKind(string fact, SourceSpan span) => Of($"「{fact}」的值与它的类型不符", span);

    private static UnknownValue Of(string reason, SourceSpan span) => new(Gaps.Of(new Fault(reason, span)));
}
