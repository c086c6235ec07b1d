using Chuangpu.Assessment.Scoring;
using Chuangpu.Statistics.Weights;
using Chuangpu.WebKit;

namespace Chuangpu.Assessment.Schemes;

/// <summary>Finds what keeps a scheme from being used.</summary>
public static class SchemeCheck
{
    /// <summary>What must be mended, in the order of the scheme; empty when a run can be made.</summary>
    public static IReadOnlyList<SchemeFault> Of(SchemeDefinition scheme) =>
    [
        .. GroupFaults(scheme),
        .. scheme.Items.SelectMany(i => i.Source == ItemSource.Node ? NodeFaults(scheme, i) : ItemFaults(scheme, i)),
    ];

    /// <summary>The same, and whether the plan is known whose tasks are counted.</summary>
    /// <param name="scheme">What the scheme says.</param>
    /// <param name="plan">The plan it serves, or null.</param>
    public static IReadOnlyList<SchemeFault> Of(SchemeDefinition scheme, Guid? plan) =>
    [
        .. Of(scheme),
        .. plan is null && scheme.Items.FirstOrDefault(i => i.Source == ItemSource.Tasks) is { } counting
            ? [new SchemeFault(counting.Code, $"“{counting.Name}”统计规划任务，但方案没有关联规划。请在“方案信息”中选择服务的规划。")] : Array.Empty<SchemeFault>(),
    ];

    /// <summary>By how much the weights below a node miss what they must add up to in a group; null where they need not, or do.</summary>
    public static (decimal Sum, decimal Wanted)? MissedSum(SchemeDefinition scheme, SchemeItem node, string group)
    {
        if (node.Weighing is { Method: not WeighingMethod.ByHand } || !scheme.AppliesTo(node, group))
            return null;
        var children = scheme.ChildrenOf(node.Code, group).ToList();
        var (sum, wanted) = (children.Sum(c => SchemeDefinition.WeightOf(c, group)), WantedSum(scheme, node, group));
        return children.Count == 0 || sum == wanted ? null : (sum, wanted);
    }

    /// <summary>What the weights below a node must add up to: the node's own points where they are typed in, else 100.</summary>
    public static decimal WantedSum(SchemeDefinition scheme, SchemeItem node, string group) =>
        node.Parent is null || scheme.Find(node.Parent)?.Weighing is { Method: not WeighingMethod.ByHand } ? 100 : SchemeDefinition.WeightOf(node, group);

    private static IEnumerable<SchemeFault> GroupFaults(SchemeDefinition scheme)
    {
        if (scheme.Groups.Count == 0)
            yield return new(null, "还没有分组，请先添加分组和被考核单位。");
        foreach (var group in scheme.Groups.Where(g => g.Members.Count == 0))
            yield return new(null, $"“{group.Name}”还没有被考核单位，请添加，或移除该组。");
        foreach (var twice in scheme.Groups.SelectMany(g => g.Members).GroupBy(m => m.Key).Where(g => g.Count() > 1))
            yield return new(null, $"“{twice.First().Name}”出现在多个分组中，一个单位只能属于一组。");
    }

    private static IEnumerable<SchemeFault> NodeFaults(SchemeDefinition scheme, SchemeItem node)
    {
        List<SchemeItem> children = [.. scheme.ChildrenOf(node.Code)];
        if (children.Count == 0)
        {
            yield return new(node.Code, node.Parent is null ? "还没有指标，请先添加分类和指标。" : $"分类“{node.Name}”下面没有指标，请添加，或移除该分类。");
            yield break;
        }

        foreach (var group in scheme.Groups)
        {
            if (MissedSum(scheme, node, group.Code) is var (sum, wanted))
                yield return new(node.Code, $"“{group.Name}”中“{node.Name}”下面各项分值合计 {N(sum)}，应为 {N(wanted)}，{(sum < wanted ? $"还差 {N(wanted - sum)}" : $"多出 {N(sum - wanted)}")}。");
            if (node.Parent is null && !scheme.ChildrenOf(node.Code, group.Code).Any())
                yield return new(node.Code, $"“{group.Name}”没有任何适用的指标。");
        }

        if (children.Exists(c => c.Weight < 0 || c.GroupWeights.Any(w => w.Weight < 0)))
            yield return new(node.Code, $"“{node.Name}”下面有分值为负数，请改正。");
        foreach (var fault in WeighingFaults(node, children))
            yield return new(node.Code, fault);
    }

    private static IEnumerable<string> WeighingFaults(SchemeItem node, List<SchemeItem> children)
    {
        if (node.Weighing is not { } weighing)
            yield break;
        if (weighing.Method == WeighingMethod.Hierarchy)
        {
            if (children.Count > AnalyticHierarchy.Most)
                yield return $"“{node.Name}”下面有 {children.Count} 项，层次分析法最多比较 {AnalyticHierarchy.Most} 项，请再分一层或改用其他方法。";
            else if (weighing.Comparisons.Any(c => c.Times <= 0))
                yield return $"“{node.Name}”的两两比较中有不大于 0 的数，请改正。";
            else if (SchemeWeights.Compare(weighing, [.. children.Select(c => c.Code)]) is { IsConsistent: false, Worst: { } pair } hierarchy)
                yield return $"“{node.Name}”的两两比较前后矛盾，一致性比例 {N((decimal)hierarchy.ConsistencyRatio)}，应不大于 {N((decimal)AnalyticHierarchy.LargestRatio)}。影响最大的是“{children[pair.First].Name}”与“{children[pair.Second].Name}”：填的是 {N((decimal)pair.Given)} 倍，按其余比较应约为 {N(Math.Round((decimal)pair.Implied, 2))} 倍。";
        }

        if (weighing.Method == WeighingMethod.Budget && weighing.Allotments.Count == 0)
            yield return $"“{node.Name}”还没有专家分配分数。";
        if (weighing.Method == WeighingMethod.Budget && weighing.Allotments.FirstOrDefault(a => a.Points.Sum(p => p.Points) != 100) is { } allotment)
            yield return $"“{node.Name}”中{allotment.By}分配的分数合计 {N(allotment.Points.Sum(p => p.Points))}，应为 100。";
    }

    private static IEnumerable<SchemeFault> ItemFaults(SchemeDefinition scheme, SchemeItem item)
    {
        string? fault = item switch
        {
            { Source: ItemSource.Statistic, Indicator: null } => "没有选择统计指标",
            { Source: ItemSource.Statistic, Scoring: null } => "没有选择计分办法",
            { Source: ItemSource.Tasks, Measure: null } => "没有选择考核内容",
            { Source: ItemSource.Veto, Veto: null } => "没有说明否决的后果",
            { Source: ItemSource.Bonus or ItemSource.Malus, Most: <= 0 } => "最多加减的分数应大于 0",
            { Scoring: { } scoring } => ScoringFault(scheme, item, scoring),
            _ => null,
        };
        if (fault is not null)
            yield return new(item.Code, $"“{item.Name}”{fault}，请补充。");
        if (WrongGroup(scheme, item) is { } group)
            yield return new(item.Code, $"“{item.Name}”按{(item.Source == ItemSource.Tasks ? "部门牵头的任务" : "地区")}统计，不能考核“{group.Name}”。请在“不考核的分组”中选上。");
    }

    // Tasks are led by departments and statistics are of regions: an item that can have no figure in a group is left out of it on purpose, not by accident.
    private static SchemeGroup? WrongGroup(SchemeDefinition scheme, SchemeItem item) => item.Source is not (ItemSource.Tasks or ItemSource.Statistic) ? null
        : scheme.Groups.FirstOrDefault(g => g.Members.Count > 0 && g.Members.All(m => item.Source == ItemSource.Tasks ? m.OrganisationId is null : m.RegionCode is null) && scheme.CountsIn(item, g.Code));

    private static string? ScoringFault(SchemeDefinition scheme, SchemeItem item, ItemScoring by) => by.Method switch
    {
        _ when by.Most <= 0 => "的最高分应大于 0",
        ScoringMethod.Share when by.TargetFrom == TargetOrigin.Stated && WithoutTarget(scheme, item, by) is { } unit => $"没有{unit}的目标值",
        ScoringMethod.Share when !item.LessIsBetter && (by.Target <= 0 || by.Targets.Any(t => t.Value <= 0)) => "的目标值应大于 0",
        ScoringMethod.Goalposts when by.Low is null || by.High is null || by.Low == by.High => "没有两个不同的标杆值",
        ScoringMethod.Efficacy when by.Low is not null && by.Low == by.High => "的不允许值和满意值相同",
        ScoringMethod.Efficacy when by.Low < by.High == item.LessIsBetter && by is { Low: not null, High: not null } => $"越{(item.LessIsBetter ? "低" : "高")}越好，满意值却比不允许值差",
        ScoringMethod.Goalposts when by.Low < by.High == item.LessIsBetter => $"越{(item.LessIsBetter ? "低" : "高")}越好，较好的标杆值却比较差的差",
        ScoringMethod.Efficacy or ScoringMethod.MinMax or ScoringMethod.Percentile or ScoringMethod.Goalposts or ScoringMethod.Rank when by.Bottom > by.Top => "的最低得分高于最高得分",
        ScoringMethod.MeanSteps or ScoringMethod.Improvement when by.Step <= 0 => "的档距应大于 0",
        ScoringMethod.StepTable when by.Table.Count == 0 => "没有分档",
        ScoringMethod.Formula when ScoreFormula.Read(by.Formula ?? "") is { Succeeded: false } reading => $"的公式有误：{string.Join("；", reading.Diagnostics.Take(1))}",
        _ => null,
    };

    private static string? WithoutTarget(SchemeDefinition scheme, SchemeItem item, ItemScoring by) => by.Target is not null ? null
        : scheme.Groups.Where(g => !item.LeftOutOf.Contains(g.Code) && !by.Targets.Any(t => t.Of == g.Code))
            .SelectMany(g => g.Members).FirstOrDefault(m => !by.Targets.Any(t => t.Of == m.Key))?.Name;

    private static string N(decimal value) => NumberFormat.Text(value);
}
