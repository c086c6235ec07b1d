using Chuangpu.Assessment.Schemes;
using Chuangpu.Assessment.Scoring;
using static Chuangpu.Assessment.Scoring.ScoringMethod;

namespace Chuangpu.Assessment.Demo;

/// <summary>The scheme of the demo region: counties in two groups and zones, with one item at least of each method. Weights and targets are invented.</summary>
internal static class DemoScheme
{
    public const string First = "c1", Second = "c2", Zones = "z";

    /// <summary>Who is assessed: the code of the region and its group.</summary>
    public static IReadOnlyList<(string Group, string Name, GroupKind Kind, IReadOnlyList<string> Regions)> Groups { get; } =
    [
        (First, "一类县区", GroupKind.Regions, ["140403", "140404", "140405", "140406", "140423"]),
        (Second, "二类县区", GroupKind.Regions, ["140425", "140426", "140427", "140428", "140429", "140430", "140431"]),
        (Zones, "开发区", GroupKind.Zones, ["140471", "140472", "140473", "140474", "140475"]),
    ];

    public static SchemeDefinition Of(Func<string, string> nameOf, Func<string, string> unitOf) => new()
    {
        Groups = [.. Groups.Select(g => new SchemeGroup(g.Group, g.Name, g.Kind, [.. g.Regions.Select(r => AssessedUnit.Region(r, nameOf(r)))]))],
        Items = [.. Counties(unitOf), .. OfZones(), .. Events()],
    };

    private static IEnumerable<SchemeItem> Counties(Func<string, string> unitOf)
    {
        SchemeItem Item(string parent, string indicator, string name, decimal weight, ItemScoring by, bool lessIsBetter = false) => new(indicator, parent, name, ItemSource.Statistic)
        {
            Weight = weight,
            Indicator = indicator,
            Unit = unitOf(indicator),
            Scoring = by,
            LessIsBetter = lessIsBetter,
            LeftOutOf = [Zones],
        };

        yield return new("top", null, "总分", ItemSource.Node) { Weight = 100 };
        yield return Node("input", "创新投入", 28);
        yield return Item("input", "RD-INT", "R&D经费投入强度", 8, new(Efficacy) { Bottom = 60, Targets = [] });
        yield return Item("input", "RD-EXP", "R&D经费增长", 6, new(Improvement) { Base = 70, Step = 1, PerStep = 2 });
        yield return Item("input", "RD-IND-INT", "规上工业企业研发强度", 5, new(MinMax) { Bottom = 60 });
        yield return Item("input", "FISC-ST-SH", "财政科技支出占比", 5, new(MeanSteps) { Base = 80, Step = 5, PerStep = 2 });
        yield return Item("input", "RD-FTE-10K", "每万名就业人员中R&D人员", 4, new(ZScore) { Base = 80, PerStep = 10 });
        yield return Node("bodies", "创新主体", 24);
        yield return Item("bodies", "HNTE", "高新技术企业增长", 6, new(Improvement) { Base = 70, Step = 5, PerStep = 10, WholeSteps = true });
        yield return Item("bodies", "TECH-SME", "科技型中小企业", 5, new(Percentile) { Bottom = 60 });
        yield return Item("bodies", "SRDI", "专精特新中小企业", 4, new(Rank) { PerStep = 5, Bottom = 60 });
        yield return Item("bodies", "HNTE-10K", "每万人口高新技术企业", 4, new(MinMax) { Bottom = 60 });
        yield return Item("bodies", "RD-ACT-COV", "规上工业企业研发活动覆盖率", 5, new(Share) { Most = 110, Targets = [new(First, 23), new(Second, 24)] }) with { Missing = MissingPolicy.GroupMean };
        yield return Node("results", "创新产出", 22, NodeAggregation.MazziottaPareto);
        yield return Item("results", "PAT-INV-10K", "每万人口发明专利拥有量", 5, new(Percentile) { Bottom = 60 });
        yield return Item("results", "PAT-HV-SH", "高价值发明专利占比", 4, new(Goalposts) { Low = 10, High = 40 });
        yield return Item("results", "TC-GDP", "技术合同成交额占地区生产总值比重", 5, new(Share) { Most = 120, Targets = [new(First, 1.6m), new(Second, 2)] });
        yield return Item("results", "TC-N", "技术合同成交项数", 4, new(ScoringMethod.Formula) { Formula = "得分 = 最小(120, 60 + 值 / 组均值 × 25 + (值 − 上年值) / 上年值 × 100)" });
        yield return Item("results", "HT-SH", "高技术制造业增加值占比", 4, new(StepTable) { Table = [new(2, 60), new(4, 75), new(6, 90), new(8, 100)] });
        yield return Node("service", "平台与服务", 12) with
        {
            Weighing = new(WeighingMethod.Hierarchy)
            {
                Comparisons =
                [
                    new("MAKERSPACE", "LAB-PROV", 0.5m), new("MAKERSPACE", "COMMISSIONERS", 2), new("MAKERSPACE", "VIL-COM", 3),
                    new("LAB-PROV", "COMMISSIONERS", 3), new("LAB-PROV", "VIL-COM", 5), new("COMMISSIONERS", "VIL-COM", 2),
                ],
            },
        };
        yield return Item("service", "MAKERSPACE", "省级以上众创空间", 0, new(StepTable) { Table = [new(0, 50), new(1, 70), new(2, 85), new(3, 100)] });
        yield return Item("service", "LAB-PROV", "省级重点实验室", 0, new(StepTable) { Table = [new(0, 60), new(1, 100)] }) with { LeftOutOf = [Second, Zones], Note = "二类县区不考核。" };
        yield return Item("service", "COMMISSIONERS", "科技特派员", 0, new(Improvement) { Base = 80, Step = 1, PerStep = 2 });
        yield return Item("service", "VIL-COM", "有科技特派员服务的行政村", 0, new(Improvement) { Base = 75, Step = 2, PerStep = 3 });
        yield return Node("green", "绿色发展", 6) with { Weighing = new(WeighingMethod.Entropy) };
        yield return Item("green", "ENERGY", "能源消费总量", 0, new(Improvement) { Base = 85, Step = 1, PerStep = 3 }, lessIsBetter: true);
        yield return Item("green", "LABOUR", "全员劳动生产率", 0, new(MinMax) { Bottom = 60 });
        yield return Node("judged", "工作评价", 8) with
        {
            Weighing = new(WeighingMethod.Budget)
            {
                Allotments = [new("演示专家甲", [new("policy", 60), new("reform", 40)]), new("演示专家乙", [new("policy", 50), new("reform", 50)])],
            },
        };
        yield return Judged("policy", "judged", "政策落实", 0, [Zones]);
        yield return Judged("reform", "judged", "科技体制改革", 0, [Zones]);
    }

    private static IEnumerable<SchemeItem> OfZones()
    {
        yield return Node("zone", "园区发展", 100) with { LeftOutOf = [First, Second] };
        yield return Judged("zone-platform", "zone", "创新平台建设", 30, [First, Second]);
        yield return Judged("zone-bodies", "zone", "科技企业培育", 30, [First, Second]);
        yield return Judged("zone-results", "zone", "科技成果转化", 25, [First, Second]);
        yield return Judged("zone-reform", "zone", "管理体制改革", 15, [First, Second]);
    }

    private static IEnumerable<SchemeItem> Events() =>
    [
        new("award", "top", "获得省级以上科技奖励", ItemSource.Bonus) { Most = 3, Note = "一等奖 2 分，二等奖 1 分，三等奖 0.5 分，最多 3 分。" },
        new("late", "top", "数据报送迟报、错报", ItemSource.Malus) { Most = 2, Note = "每次 0.5 分，最多 2 分。" },
        new("fraud", "top", "统计数据造假", ItemSource.Veto) { Veto = VetoEffect.Zero },
        new("integrity", "top", "重大科研失信", ItemSource.Veto) { Veto = VetoEffect.AtMostPass },
        new("adjust", "top", "调整项", ItemSource.Adjustment) { Note = "经领导小组会议决定，写明原因。" },
    ];

    private static SchemeItem Node(string code, string name, decimal weight, NodeAggregation aggregation = NodeAggregation.Arithmetic) =>
        new(code, "top", name, ItemSource.Node) { Weight = weight, Aggregation = aggregation };

    private static SchemeItem Judged(string code, string parent, string name, decimal weight, IReadOnlyList<string> leftOutOf) =>
        new(code, parent, name, ItemSource.Judged) { Weight = weight, LeftOutOf = leftOutOf };
}
