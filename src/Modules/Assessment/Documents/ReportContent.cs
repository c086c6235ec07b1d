using System.Globalization;
using Chuangpu.Assessment.Contracts;
using Chuangpu.Kernel.Documents;
using Chuangpu.Plans.Contracts;
using Chuangpu.Statistics.Progress;
using Chuangpu.WebKit;
using static Chuangpu.Assessment.Documents.ReportWords;

namespace Chuangpu.Assessment.Documents;

/// <summary>Fills everything <see cref="ReportFields"/> names from the material. Figures and counts carry their sources; what is missing is said to be missing.</summary>
internal static class ReportContent
{
    /// <param name="material">What the report rests on.</param>
    /// <param name="isNamed">Which names the template has.</param>
    public static DocumentContent Of(ReportMaterial material, Func<string, bool> isNamed)
    {
        var content = new DocumentContent
        {
            IsNamed = isNamed,
            IsDemo = material.Goals.Any(g => g.IsDemo || g.Figures.Any(f => f.IsDemo && (f.Year == material.Request.Year || f.Year == material.Request.Year - 1))) || material.Tasks.Any(t => t.IsDemo) || material.Projects.Any(p => p.IsDemo) || material.Money.Any(m => m.IsDemo) || material.Assessment is { IsDemo: true },
        };
        Heading(content, material);
        Goals(content, material);
        Indicators(content, material);
        Tasks(content, material);
        Projects(content, material);
        Money(content, material);
        Assessed(content, material);
        Revisions(content, material);
        content.ListSources(material.Site);
        return content;
    }

    private static void Heading(DocumentContent content, ReportMaterial material)
    {
        var (plan, request) = (material.Plan, material.Request);
        content.Values["规划名称"] = plan.Title;
        content.Values["规划文号"] = plan.DocumentNumber ?? "文号未登记";
        content.Values["规划期"] = $"{plan.StartYear}—{plan.EndYear}年";
        content.Values["地区"] = material.RegionName;
        content.Values["年度"] = Year(request.Year);
        content.Values["截至日期"] = Day(request.AsOf);
        content.Values["情况日期"] = Day(request.On);
        content.Values["数据说明"] = request.On == request.AsOf ? $"数据截至{Day(request.AsOf)}" : $"{request.Year}年末情况，数据截至{Day(request.AsOf)}";
        content.Values["编制单位"] = material.Signer;
        content.Values["成文日期"] = Day(material.WrittenOn);
        content.Values["时间进度"] = $"{material.TimePercent}%";
        content.Conditions["规划期已满"] = request.On >= new DateOnly(plan.EndYear, 12, 31);
    }

    private static void Goals(DocumentContent content, ReportMaterial material)
    {
        var goals = material.Goals;
        DocumentFigure Count(string what, Func<PlanGoal, bool> which) => Counted(content, material, $"规划目标：{what}", goals.Count(which), "项", $"/plans/{material.Plan.Id}/goals");
        content.Put("目标总数", () => Count("全部", _ => true));
        foreach (var (name, state) in new[] { ("已完成", ProgressState.Completed), ("超前", ProgressState.Ahead), ("正常", ProgressState.OnTrack), ("滞后", ProgressState.Behind), ("严重滞后", ProgressState.SeverelyBehind), ("无数据", ProgressState.NoData) })
        {
            content.Put($"{name}目标数", () => Count(name, g => g.State == state));
        }

        content.Values["目标完成率"] = Share(goals.Count(g => g.State == ProgressState.Completed), goals.Count);
        var late = goals.Where(g => g.State is ProgressState.Behind or ProgressState.SeverelyBehind).ToList();
        content.Put("低于路径目标数", () => CountedIfAny(content, material, "规划目标：低于路径", late.Count, "项", $"/plans/{material.Plan.Id}/goals"));
        content.Conditions["有目标"] = goals.Count > 0;
        content.Conditions["有滞后目标"] = late.Count > 0;
        content.Conditions["有无数据目标"] = goals.Any(g => g.State == ProgressState.NoData);
        content.Put("目标", () => [.. goals.Select(g => Row(
            ("名称", g.Name), ("性质", g.Kind), ("要求", g.Target), ("最新值", ReportSources.Value(g)), ("年份", g.Year is { } year ? Year(year) : "—"), ("进度", Shown(g.WayShare) is { } share ? $"{share:0.#}%" : "—"),
            ("状态", DisplayText.OfEnum(g.State)), ("来源", g.Value is null ? "—" : Number(content, ReportSources.OfGoal(material, g)))))]);
        content.Lists["滞后目标"] = [.. late.Select(g => Row(("名称", g.Name), ("要求", g.Target), ("最新值", ReportSources.Value(g)), ("状态", DisplayText.OfEnum(g.State)), ("说明", Closed(g.Explanation))))];
        content.Lists["无数据目标"] = [.. goals.Where(g => g.State == ProgressState.NoData).Select(g => Row(("名称", g.Name), ("要求", g.Target), ("说明", Closed(g.Explanation))))];
        var states = Enum.GetValues<ProgressState>().Reverse().ToList();
        content.Charts["目标状态"] = new("各状态的目标", DocumentChartForm.Columns, "项", [.. states.Select(s => DisplayText.OfEnum(s))], [new("目标数", goals.Count == 0 ? [.. states.Select(_ => (decimal?)null)] : [.. states.Select(s => (decimal?)goals.Count(g => g.State == s))])]);
        var measured = goals.Where(g => g.WayShare is not null).ToList();
        content.Charts["目标进度"] = new(
            "目标完成全程的比例", DocumentChartForm.Bars, "%", [.. measured.Select(g => g.Name)],
            [new("实际", [.. measured.Select(g => Shown(g.WayShare))]), new("计划", [.. measured.Select(g => Shown(g.PlannedShare))])]);
    }

    private static void Indicators(DocumentContent content, ReportMaterial material)
    {
        var year = material.Request.Year;
        content.Put("指标", () =>
        [
            .. material.Goals.Where(g => g.Indicator is not null && material.Indicators.ContainsKey(g.Indicator)).DistinctBy(g => g.Indicator).Select(g =>
            {
                var (indicator, now, before) = (material.Indicators[g.Indicator!], g.Figures.FirstOrDefault(f => f.Year == year), g.Figures.FirstOrDefault(f => f.Year == year - 1));
                return Row(
                    ("名称", indicator.Name), ("单位", indicator.Unit), ("上年值", before is null ? None : Plain(before.Value)), ("本年值", now is null ? None : Plain(now.Value)),
                    ("增减", now is null || before is null || now.Unit != before.Unit ? "不能比较" : $"{now.Value - before.Value:+#,0.####;-#,0.####;0}"),
                    ("来源", (now ?? before) is { } latest ? Number(content, ReportSources.OfYears(material, indicator, before, now, latest)) : "—"));
            }),
        ]);
    }

    private static void Tasks(DocumentContent content, ReportMaterial material)
    {
        var tasks = material.Tasks;
        DocumentFigure Count(string what, Func<PlanTaskStanding, bool> which) => Counted(content, material, $"规划任务：{what}", tasks.Count(which), "项", $"/plans/{material.Plan.Id}/tasks");
        content.Put("任务总数", () => Count("全部", _ => true));
        content.Put("已完成任务数", () => Count("已完成", t => t.IsFinished));
        content.Put("推进中任务数", () => Count("推进中", t => t.State == "推进中"));
        content.Put("滞后任务数", () => Count("滞后", t => t.State == "滞后"));
        content.Put("未启动任务数", () => Count("未启动", t => t.State == "未启动"));
        content.Put("逾期任务数", () => Count("逾期未完成", t => t.DaysLate > 0));
        content.Put("已调整任务数", () => Count("已调整", t => t.State == "已调整"));
        content.Values["任务完成率"] = Share(tasks.Count(t => t.IsFinished), tasks.Count);
        content.Conditions["有任务"] = tasks.Count > 0;
        content.Conditions["有逾期任务"] = tasks.Any(t => t.DaysLate > 0);
        content.Conditions["有需研究事项"] = content.Conditions["有逾期任务"] || content.Conditions["有滞后目标"] || content.Conditions["有无数据目标"] || material.Projects.Any(p => p.DaysLate > 0);
        content.Put("任务", () => [.. tasks.Select(t => Row(
            ("名称", t.Title), ("牵头单位", Leads(t)), ("期限", $"{t.DueOn:yyyy-MM-dd}"), ("进度", $"{t.Percent}%"), ("状态", t.State),
            ("来源", t.Reports.LastOrDefault(r => r.ConfirmedOn is not null) is { } report ? Number(content, ReportSources.OfTask(material, t, report)) : "—")))]);
        content.Lists["逾期任务"] = [.. tasks.Where(t => t.DaysLate > 0).OrderByDescending(t => t.DaysLate).Select(t => Row(("名称", t.Title), ("牵头单位", Leads(t)), ("期限", $"{t.DueOn:yyyy-MM-dd}"), ("逾期天数", $"{t.DaysLate}")))];
        string[] states = ["已完成", "推进中", "滞后", "未启动", "已调整"];
        content.Charts["任务状态"] = new("各状态的任务", DocumentChartForm.Columns, "项", states, [new("任务数", tasks.Count == 0 ? [null, null, null, null, null] : [.. states.Select(s => (decimal?)tasks.Count(t => t.State == s))])]);
        content.Put("部门", () =>
        [
            .. material.Departments.OrderBy(d => d.Value, StringComparer.Ordinal).Select(d => (d.Key, d.Value, Marks: Departments.DepartmentTasks.Of(material.TasksOfYear, d.Key, material.Request.Year, material.Request.AsOf))).Where(d => d.Marks.Lines.Count > 0)
                .Select(d => Row(
                    ("名称", d.Value), ("任务数", $"{d.Marks.Lines.Count}"), ("按期完成率", Percent(d.Marks[Departments.TaskMeasure.OnTime])), ("进度达标率", Percent(d.Marks[Departments.TaskMeasure.Progress])),
                    ("综合分", d.Marks[Departments.TaskMeasure.Mark] is { } mark ? Plain(mark) : "—"),
                    ("来源", Number(content, new(
                        $"部门任务：{d.Value}", $"{material.Request.Year}年，截至{Day(material.Request.AsOf)}", d.Marks[Departments.TaskMeasure.Mark] is { } value ? $"{Plain(value)}分" : "没有可统计的事项", "按经确认的进展报告统计",
                        $"/assessment/tasks?plan={material.Plan.Id}&unit={d.Key}&year={material.Request.Year}&on={material.Request.AsOf:yyyy-MM-dd}"))))),
        ]);
    }

    private static void Projects(DocumentContent content, ReportMaterial material)
    {
        var (projects, removed) = (material.Projects.Where(p => !p.IsRemoved).ToList(), material.Projects.Count(p => p.IsRemoved));
        var address = $"/plans/{material.Plan.Id}/projects";
        DocumentFigure Count(string what, Func<PlanProjectStanding, bool> which) => Counted(content, material, $"项目库：{what}", projects.Count(which), "个", address);
        content.Put("项目总数", () => Count("在库项目", _ => true));
        string[] stages = ["完成", "实施", "储备", "候选"];
        foreach (var stage in stages)
        {
            content.Put($"{stage}项目数", () => Count(stage, p => p.Stage == stage));
        }

        content.Put("调出项目数", () => CountedIfAny(content, material, "项目库：已调出", removed, "个", address));
        var invested = projects.Where(p => p.Investment is not null).ToList();
        content.Put("有投资项目数", () => CountedIfAny(content, material, "项目库：登记了计划投资", invested.Count, "个", address));
        content.Put("计划投资合计", () => Invested("在库项目计划投资", invested));
        content.Put("已开工计划投资", () => Invested("实施和完成项目计划投资", [.. invested.Where(p => p.IsBegun)]));
        content.Put("逾期项目数", () => CountedIfAny(content, material, "项目库：逾期", projects.Count(p => p.DaysLate > 0), "个", address));
        content.Put("无期限项目数", () => CountedIfAny(content, material, "项目库：没有登记计划完成日期", projects.Count(p => !p.CanBeTold), "个", address));
        var late = projects.Where(p => p.DaysLate > 0).OrderByDescending(p => p.DaysLate).ToList();
        content.Conditions["有项目"] = projects.Count > 0;
        content.Conditions["有调出项目"] = removed > 0;
        content.Conditions["有项目投资"] = invested.Count > 0;
        content.Conditions["有项目期限"] = projects.Any(p => p.CanBeTold);
        content.Conditions["有逾期项目"] = late.Count > 0;
        content.Conditions["有无期限项目"] = projects.Any(p => !p.CanBeTold);
        content.Put("项目", () => [.. projects.OrderBy(p => Array.IndexOf(stages, p.Stage)).Select(p => Row(
            ("名称", p.Name), ("实施单位", Whoever(p)), ("阶段", p.Stage), ("计划投资", p.Investment is { } yuan ? MoneyFormat.Short(yuan) : "—"), ("计划完成", p.FinishOn is { } day ? $"{day:yyyy-MM-dd}" : "—"),
            ("来源", Number(content, ReportSources.OfProject(material, p)))))]);
        content.Put("逾期项目", () => [.. late.Select(p => Row(
            ("名称", p.Name), ("实施单位", Whoever(p)), ("阶段", p.Stage), ("情况", $"应于{Day(p.MissedOn!.Value)}{(p.MissedOn == p.FinishOn ? "完成" : "开工")}"), ("逾期天数", $"{p.DaysLate}"),
            ("来源", Number(content, ReportSources.OfProject(material, p)))))]);
        content.Charts["项目阶段"] = new("各阶段的项目", DocumentChartForm.Columns, "个", stages, [new("项目数", [.. stages.Select(s => projects.Count == 0 ? null : (decimal?)projects.Count(p => p.Stage == s))])]);

        DocumentFigure Invested(string what, IReadOnlyList<PlanProjectStanding> of)
        {
            if (invested.Count == 0)
            {
                return None;
            }

            var yuan = of.Sum(p => p.Investment ?? 0);
            return content.Sourced(MoneyFormat.Short(yuan), new($"项目库：{what}", $"截至{Day(material.Request.On)}", Wan(yuan), $"{of.Count}个项目登记的计划投资之和", address));
        }
    }

    private static void Money(DocumentContent content, ReportMaterial material)
    {
        var money = material.Money;
        DocumentFigure Total(string what, long fen) => money.Count == 0 ? None : content.Sourced(Yuan(fen), new($"政策资金：{what}", $"{Span(money[0].Year, money[^1].Year)}，截至{Day(material.Request.AsOf)}", MoneyFormat.Exact(fen / 100m), "按预算台账过账记录", "/policies/budgets"));
        content.Put("预算合计", () => Total("预算", money.Sum(m => m.AppropriatedFen)));
        content.Put("已拨付合计", () => Total("已拨付", money.Sum(m => m.PaidFen)));
        content.Put("待拨付合计", () => Total("已批准未拨付", money.Sum(m => m.ReservedFen)));
        content.Conditions["有资金数据"] = money.Count > 0;
        content.Put("资金", () => [.. money.Select(m => Row(
            ("年度", $"{m.Year}年"), ("预算", Yuan(m.AppropriatedFen)), ("已拨付", Yuan(m.PaidFen)), ("待拨付", Yuan(m.ReservedFen)),
            ("来源", Number(content, ReportSources.OfBudget(material, m)))))]);
        content.Charts["资金情况"] = new(
            "政策资金预算与拨付", DocumentChartForm.Columns, "万元", [.. money.Select(m => $"{m.Year}年")], [new("预算", [.. money.Select(m => (decimal?)(m.AppropriatedFen / 1_000_000m))]), new("已拨付", [.. money.Select(m => (decimal?)(m.PaidFen / 1_000_000m))])]);
    }

    private static void Assessed(DocumentContent content, ReportMaterial material)
    {
        var (assessment, units) = (material.Assessment, (IReadOnlyList<PublishedAssessment.Unit>)[.. (material.Assessment?.Units ?? []).GroupBy(u => u.Group).OrderBy(g => g.Key, StringComparer.Ordinal).SelectMany(g => g.OrderBy(u => u.Rank ?? int.MaxValue))]);
        var best = units.Where(u => u.Grade == "优秀").ToList();
        DocumentFigure Count(string what, int count) => assessment is null ? None : content.Sourced($"{count}", new($"{assessment.Title}：{what}", $"{assessment.Year}年", $"{count}个", $"{Day(assessment.PublishedOn)}公布", assessment.Href));
        content.Put("考核名称", () => assessment is null ? None : content.Sourced(assessment.Title, new($"{assessment.Title}：得分、名次和等次", $"{assessment.Year}年", "见考核结果表", $"{Day(assessment.PublishedOn)}公布", assessment.Href)));
        content.Put("考核单位数", () => Count("单位", units.Count));
        content.Put("优秀单位数", () => best.Count == 0 ? "0" : Count("优秀", best.Count));
        content.Values["优秀单位"] = best.Count == 0 ? "无" : string.Join('、', best.Select(u => u.Name));
        content.Conditions["有考核结果"] = assessment is not null;
        content.Conditions["有优秀单位"] = best.Count > 0;
        content.Conditions["有等次限制"] = assessment?.Limited.Count > 0;
        content.Values["等次限制"] = string.Concat(assessment?.Limited ?? []);
        content.Lists["考核单位"] = [.. units.Select(u => Row(("分组", u.Group), ("名次", u.Rank?.ToString(CultureInfo.InvariantCulture) ?? "—"), ("单位", u.Name), ("得分", u.Score?.ToString("0.##", CultureInfo.InvariantCulture) ?? "—"), ("等次", u.Grade)))];
        content.Charts["考核得分"] = new("考核得分", DocumentChartForm.Bars, "分", [.. units.Select(u => u.Name)], [new("得分", [.. units.Select(u => u.Score)])]);
    }

    private static void Revisions(DocumentContent content, ReportMaterial material)
    {
        content.Conditions["有上次报告"] = material.Earlier is not null;
        content.Values["上次报告"] = material.Earlier?.Name ?? None;
        content.Values["上次截至日期"] = material.Earlier is { } earlier ? Day(earlier.Request.AsOf) : None;
        content.Put("修订", () =>
        [
            .. ReportRevision.Of(material).Select(r => Row(("数据", r.What), ("年份", Year(r.Year)), ("原数据", r.Before), ("现数据", r.After), ("说明", r.Why ?? "—"), ("来源", r.Source is { } source ? Number(content, source) : "—"))),
        ]);
    }

    private static DocumentFigure Counted(DocumentContent content, ReportMaterial material, string what, int count, string unit, string address) =>
        content.Sourced($"{count}", new(what, $"截至{Day(material.Request.On)}", $"{count}{unit}", "平台按登记的数据统计", address));

    // What is told of only where there is any brings no source into the list where there is none.
    private static DocumentFigure CountedIfAny(DocumentContent content, ReportMaterial material, string what, int count, string unit, string address) =>
        count == 0 ? "0" : Counted(content, material, what, count, unit, address);

    private static DocumentFigure Number(DocumentContent content, DocumentSource source) => $"[{content.Sourced("", source).Source}]";

    private static Dictionary<string, DocumentFigure> Row(params (string Name, DocumentFigure Figure)[] columns) => columns.ToDictionary(c => c.Name, c => c.Figure);

    private static string Whoever(PlanProjectStanding project) => project.Actors.Length == 0 ? "规划未指明" : project.Actors;

    private static string Leads(PlanTaskStanding task) => task.Leads.Count == 0 ? "规划未指明" : string.Join('、', task.Leads);
}
