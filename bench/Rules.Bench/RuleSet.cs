using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Units;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Bench;

/// <summary>Rules such as a bureau has: derived indicators, checks of a form, items of a score, conditions and amounts of clauses. Invented.</summary>
internal static class RuleSet
{
    public static readonly string[] Sources =
    [
        "R&D经费 / 地区生产总值",
        "R&D经费 / R&D经费(上年) - 1",
        "发明专利拥有量 / 常住人口",
        "技术合同成交额 / 地区生产总值",
        "规上工业企业R&D经费 / 规上工业营业收入",
        "有R&D活动的规上企业 / 规上工业企业数",
        "四舍五入(地区生产总值 / 常住人口, 2)",
        "R&D经费(上年) + R&D经费 - 规上工业企业R&D经费",
        "平均(R&D经费(近三年)) / 平均(地区生产总值(近三年))",
        "如果 常住人口 > 100万人 则 发明专利拥有量 / 常住人口 否则 0件/万人",
        "规上工业企业R&D经费 ≤ R&D经费",
        "有R&D活动的规上企业 ≤ 规上工业企业数 且 有R&D活动的规上企业 ≥ 0",
        "如果 有R&D活动的规上企业 > 0 则 规上工业企业R&D经费 > 0",
        "绝对值(R&D经费 / R&D经费(上年) - 1) ≤ 50%",
        "R&D经费 ≥ R&D经费(上年) × 0.8 或 规上工业企业数 < 规上工业企业数(上年) × 0.8",
        "企业.研发费用(上年) / 企业.营业收入(上年) ≥ 5% 且 企业.营业收入(上年) < 5000万元",
        "企业.科技人员 / 企业.从业人员 ≥ 10%",
        "企业.级别 属于 (\"国家级\", \"省级\") 且 非 企业.有失信记录",
        "数量(企业.专利 其中 类别 = \"发明\" 且 授权日 在 近三年) ≥ 3件",
        "最小(之和(企业.合同 其中 登记日 在 上年 且 非 关联交易, 最小(到账额 × 5%, 20万元)), 100万元)",
        "最小(5万元 + 最大(企业.合同总额 - 3000万元, 0) × 0.6‰, 20万元)",
        "最小(3万元 + 向下取整(最大(企业.合同总额 - 1亿元, 0) / 0.5亿元) × 1万元, 10万元)",
        "最小(企业.合同总额, 10万元) × 1% + 最大(最小(企业.合同总额, 100万元) - 10万元, 0) × 0.5% + 最大(企业.合同总额 - 100万元, 0) × 0.1%",
        "如果 企业.级别 = \"国家级\" 则 50万元 否则 如果 企业.级别 = \"省级\" 则 20万元 否则 0元",
    ];

    private static readonly RecordShape Patent = new("专利", [new("类别", RuleType.Text), new("授权日", RuleType.Date)]) { Counted = Unit.Parse("件")! };

    private static readonly RecordShape Contract = new("合同",
        [new("到账额", RuleType.Quantity("万元")), new("登记日", RuleType.Date), new("关联交易", RuleType.YesNo)])
    {
        Counted = Unit.Parse("项")!,
    };

    public static Schema Schema { get; } = new(
    [
        Yearly("R&D经费", "亿元"), Yearly("地区生产总值", "亿元"), Yearly("发明专利拥有量", "件"), Yearly("常住人口", "万人"), Yearly("技术合同成交额", "亿元"),
        Yearly("规上工业企业R&D经费", "亿元"), Yearly("规上工业营业收入", "亿元"), Yearly("有R&D活动的规上企业", "家"), Yearly("规上工业企业数", "家"),
        Yearly("企业.研发费用", "万元"), Yearly("企业.营业收入", "万元"), Yearly("企业.科技人员", "人"), Yearly("企业.从业人员", "人"), Yearly("企业.合同总额", "万元"),
        new("企业.级别", RuleType.Text), new("企业.有失信记录", RuleType.YesNo),
        new("企业.专利", new RuleType.RecordsType(Patent)), new("企业.合同", new RuleType.RecordsType(Contract)),
    ]);

    /// <summary>Every fact known: as most are when figures are computed over and over.</summary>
    public static IFacts Facts { get; } = new Known();

    private static Fact Yearly(string name, string unit) => new(name, RuleType.Quantity(unit)) { Grain = Grain.Year };

    private sealed class Known : IFacts
    {
        private readonly Dictionary<(string, Offset), Value> _values = [];

        public Period Current { get; } = Period.OfYear(2024);

        public Value Get(Fact fact, Offset offset) => _values.TryGetValue((fact.Name, offset), out var value) ? value : _values[(fact.Name, offset)] = Make(fact, offset);

        private static Value Make(Fact fact, Offset offset) => fact.Type switch
        {
            RuleType.QuantityType => Value.Of(12.34m + (fact.Name.Length * 7) - offset.Shift, fact),
            RuleType.RecordsType records => Value.Of([.. Enumerable.Range(1, 10).Select(i => (Value[])[.. records.Shape.Fields.Select(f => Field(f, i))])]),
            _ => Field(fact, 1),
        };

        private static Value Field(Fact fact, int i) =>
            fact.Type is RuleType.QuantityType ? Value.Of(i * 31.5m, fact)
            : fact.Type == RuleType.Text ? Value.Of(i % 2 == 0 ? "发明" : "省级")
            : fact.Type == RuleType.Date ? Value.Of(new DateOnly(2023, 1 + (i % 12), 15))
            : Value.Of(i % 3 == 0);
    }
}
