namespace Chuangpu.Reading;

/// <summary>What the columns of a table hold, told from its header.</summary>
/// <param name="Kinds">The kind of each column.</param>
/// <param name="Years">The year a value column is for, or null.</param>
internal sealed record TableColumns(IReadOnlyList<ColumnKind> Kinds, IReadOnlyList<int?> Years)
{
    private static readonly Words Names = new(
        "指标名称", "主要指标", "二级指标", "三级指标", "具体指标", "指标内容", "目标名称", "指标项", "指标");

    private static readonly Words Categories = new("一级指标", "指标类别", "指标分类", "类别", "分类", "领域", "维度", "目标层", "类型", "指标类型", "目标类别");

    private static readonly Words Sequences = new("序号", "编号", "号");

    private static readonly Words Bases = new("基期", "基数", "现状", "基准", "完成值", "完成情况", "实际", "实绩", "现值", "基年");

    private static readonly Words Targets = new("目标", "规划值", "期末", "计划值", "预期值");

    private static readonly Words Growths = new("年均", "增速", "增长", "增幅", "累计");

    public bool IsIndicators => Kinds.Contains(ColumnKind.Name) && (Kinds.Contains(ColumnKind.Target) || Kinds.Contains(ColumnKind.Growth));

    public bool IsTasks => Kinds.Contains(ColumnKind.Lead) && Kinds.Contains(ColumnKind.Task);

    public bool IsProjects => Kinds.Contains(ColumnKind.Project);

    public bool IsKnown => IsIndicators || IsTasks || IsProjects;

    public static TableColumns Read(PlanTableRow header, PlanPeriod? period)
    {
        var kinds = new ColumnKind[header.Cells.Count];
        var years = new int?[header.Cells.Count];
        for (var i = 0; i < kinds.Length; i++)
            (kinds[i], years[i]) = Classify(header.Cells[i].Text, period);
        // With no better word, the column called 项目 or 名称 names the indicators.
        if (!kinds.Contains(ColumnKind.Name) && kinds.Contains(ColumnKind.Target))
        {
            var name = Array.FindIndex(kinds, k => k is ColumnKind.Project or ColumnKind.Task or ColumnKind.Category);
            if (name >= 0)
                kinds[name] = ColumnKind.Name;
        }
        return new TableColumns(kinds, years);
    }

    public static (ColumnKind, int?) Classify(string cell, PlanPeriod? period)
    {
        if (cell.Length is 0 or > 24)
            return (ColumnKind.Other, null);
        if (Sequences.Has(cell))
            return (ColumnKind.Sequence, null);
        if (cell.Contains("属性", StringComparison.Ordinal) || cell.Contains("性质", StringComparison.Ordinal))
            return (ColumnKind.Nature, null);
        if (Organisation(cell) is { } role)
            return (role, null);
        if (cell is "单位" or "计量单位" or "指标单位")
            return (ColumnKind.Unit, null);
        var year = YearScanner.First(cell) ?? FiveYears.EndOf(cell);
        if (year is null && Growths.AnyIn(cell) && cell.Length <= 14 && !cell.EndsWith("指标", StringComparison.Ordinal))
            return (ColumnKind.Growth, period?.LastYear);
        if (year is not null && (Growths.AnyIn(cell) && !cell.Contains("目标", StringComparison.Ordinal)) && cell.Contains("年均", StringComparison.Ordinal))
            return (ColumnKind.Growth, period?.LastYear ?? year);
        if (Bases.AnyIn(cell))
            return (ColumnKind.Base, year ?? period?.BaseYear);
        if (year is not null)
            return (period is not null && year <= period.BaseYear ? ColumnKind.Base : ColumnKind.Target, year);
        if (Categories.Has(cell))
            return (ColumnKind.Category, null);
        if (Names.Has(cell))
            return (ColumnKind.Name, null);
        if (Targets.AnyIn(cell))
            return (ColumnKind.Target, period?.LastYear);
        return cell switch
        {
            "项目名称" or "工程名称" or "重点项目" or "项目" or "名称" or "工程" => (ColumnKind.Project, null),
            _ when cell.Contains("任务", StringComparison.Ordinal) || cell is "重点工作" or "工作内容" or "主要内容" or "事项" => (ColumnKind.Task, null),
            _ when Names.AnyIn(cell) => (ColumnKind.Name, null),
            _ => (ColumnKind.Other, null),
        };
    }

    private static ColumnKind? Organisation(string cell) => cell switch
    {
        _ when cell.Contains("牵头", StringComparison.Ordinal) || cell.Contains("责任", StringComparison.Ordinal) || cell is "负责单位" or "主办单位" => ColumnKind.Lead,
        _ when cell.Contains("配合", StringComparison.Ordinal) || cell.Contains("参与单位", StringComparison.Ordinal) || cell is "协办单位" or "参加单位" => ColumnKind.Support,
        "建设单位" or "实施单位" or "承担单位" or "项目单位" or "建设主体" or "实施主体" or "业主单位" => ColumnKind.Actor,
        _ => null,
    };
}
