using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Types;

namespace Chuangpu.Rules.Clauses;

/// <summary>The facts every clause may name besides those of the modules.</summary>
public static class ClauseSchema
{
    private static readonly RecordShape Shape = new(
        "补助",
        [new("条款", RuleType.Text), new("事项", RuleType.Text), new("日期", RuleType.Date), new("金额", RuleType.Money), new("级别", RuleType.Text)]);

    /// <summary>The day a clause is evaluated for; the library answers it itself.</summary>
    public static Fact Day { get; } = new("评定日", RuleType.Date) { Definition = "按哪一天评定", Source = "评定时给出" };

    /// <summary>What the subject has been awarded before: the ledger that caps count against. A list without records says that there was nothing.</summary>
    public static Fact Awards { get; } = new("已获补助", new RuleType.RecordsType(Shape))
    {
        Definition = "此前已获得的补助，一笔一条；事项是区分各项的编号",
        Source = "兑付台账",
    };

    /// <summary>Both.</summary>
    public static IReadOnlyList<Fact> Facts { get; } = [Day, Awards];
}
