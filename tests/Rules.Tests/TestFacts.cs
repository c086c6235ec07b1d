using Chuangpu.Rules.Evaluation;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Units;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Tests;

/// <summary>A schema like that of a module, and facts by the name they are written with: 企业.研发费用(上年).</summary>
internal sealed class TestFacts : IFacts
{
    private readonly Dictionary<(string Fact, Period? Period), Value> _values = [];

    public static RecordShape Patent { get; } = new("专利", [new("类别", RuleType.Text), new("授权日", RuleType.Date), new("评估值", RuleType.Money)])
    {
        Counted = Unit.Parse("件")!,
    };

    public static RecordShape Contract { get; } = new("合同",
        [new("到账额", RuleType.Quantity("万元")), new("登记日", RuleType.Date), new("关联交易", RuleType.YesNo), new("得分", RuleType.Quantity("分")) { Least = 0, Most = 10 }])
    {
        Counted = Unit.Parse("项")!,
    };

    public static Schema Schema { get; } = new(
    [
        Yearly("R&D经费", "亿元"), Yearly("地区生产总值", "亿元"), Yearly("常住人口", "万人"), Yearly("发明专利拥有量", "件"),
        Yearly("规上工业企业R&D人员", "人年"), Yearly("万人发明专利拥有量", "件/万人"), Yearly("R&D经费投入强度", "%"),
        Yearly("企业.研发费用", "万元"), Yearly("企业.营业收入", "万元"), Yearly("企业.从业人员", "人"), Yearly("企业.研发人员", "人"),
        Yearly("企业.系数", ""), new("企业.创新能力得分", RuleType.Quantity("分")) { Least = 0, Most = 20 },
        new("企业.成立日期", RuleType.Date), new("企业.级别", RuleType.Text), new("企业.有研发机构", RuleType.YesNo), new("企业.评价期", RuleType.Period),
        new("企业.专利", new RuleType.RecordsType(Patent)), new("企业.合同", new RuleType.RecordsType(Contract)),
        new("其他 (含开发区)", RuleType.Plain),
    ]);

    public Period Current { get; set; } = Period.OfYear(2024);

    public TestFacts With(string written, decimal entered)
    {
        var dependency = Dependency(written);
        return With(written, Value.Of(entered, dependency.Fact));
    }

    public TestFacts With(string written, Value value)
    {
        var (fact, offset, _) = Dependency(written);
        _values[Key(fact, offset)] = value;
        return this;
    }

    public Value Get(Fact fact, Offset offset) => _values.GetValueOrDefault(Key(fact, offset), Value.Missing);

    public static Value Between(string fact, decimal least, decimal most) => Value.Between(least, most, Dependency(fact).Fact);

    public Outcome Evaluate(string formula) => Read(formula).Evaluate(this);

    public static Formula Read(string formula)
    {
        var reading = Formula.Read(formula, Schema);
        Assert.True(reading.Succeeded, string.Join('\n', reading.Diagnostics));
        return reading.Rule;
    }

    private (string Fact, Period? Period) Key(Fact fact, Offset offset) => (fact.Name, fact.Grain is null ? null : offset.From(Current));

    // A list is no formula by itself.

    private static Dependency Dependency(string written) =>
        Schema.TryFind(written, out var fact) ? new Dependency(fact, Offset.None) : Read(written).Dependencies[0];

    private static Fact Yearly(string name, string unit) => new(name, RuleType.Quantity(unit)) { Grain = Grain.Year };
}
