using Chuangpu.Kernel.Documents;
using Chuangpu.Kernel.Periods;
using Chuangpu.Plans.Contracts;
using Chuangpu.Policies.Contracts;
using Chuangpu.WebKit;
using static Chuangpu.Assessment.Documents.ReportWords;

namespace Chuangpu.Assessment.Documents;

/// <summary>Where the figures of a report come from: what, when, how firm, and who reported and confirmed it.</summary>
internal static class ReportSources
{
    private const int MostNamed = 3;

    // A goal without an indicator has its values entered at the goal itself.
    public static DocumentSource OfGoal(ReportMaterial material, PlanGoal goal) => goal.Figures.FirstOrDefault(f => f.Year == goal.Year) is { } figure
        ? new(goal.Name, $"{goal.Year}年", Value(goal), Confirmed(material, goal.Indicator!, figure), goal.Href)
        : new(goal.Name, $"{goal.Year}年", Value(goal), goal.EnteredAt is { } at ? $"{Entered(Names(material, goal.EnteredBy), at)}，在目标页登记" : "在目标页登记", goal.Href);

    public static DocumentSource OfYears(ReportMaterial material, Statistic indicator, StatisticYear? before, StatisticYear? now, StatisticYear latest)
    {
        StatisticYear[] years = [.. new[] { before, now }.OfType<StatisticYear>()];
        return new(
            indicator.Name, string.Join('、', years.Select(f => $"{f.Year}年")), string.Join('、', years.Select(f => Plain(f.Value) + f.Unit)), Confirmed(material, indicator.Code, latest), indicator.Href + material.RegionCode);
    }

    public static DocumentSource OfTask(ReportMaterial material, PlanTaskStanding task, PlanTaskStanding.Report report) => new(
        $"进展报告：{Cut(task.Title)}", $"截至{Day(report.PeriodEnd)}", $"{task.Percent}%，{task.State}",
        $"{(Names(material, report.ReportedBy) is { } reporter ? $"{reporter}填报，" : "")}{Names(material, report.ConfirmedBy) ?? "科技部门"}{Day(report.ConfirmedOn!.Value)}确认", report.Href);

    public static DocumentSource OfProject(ReportMaterial material, PlanProjectStanding project) => new(
        $"项目：{Cut(project.Name)}", $"截至{Day(material.Request.On)}", project.Investment is { } yuan ? $"{project.Stage}，计划投资{Wan(yuan)}" : project.Stage,
        project.MovedOn is not { } day ? "按规划文本，没有阶段变更"
            : $"{Day(day)}转入{project.Stage}阶段{(project.DocumentNumber is { } number ? $"（{number}）" : "")}{(Names(material, project.RecordedBy) is { } by ? $"，{by}登记" : "")}", project.Href);

    public static DocumentSource OfBudget(ReportMaterial material, BudgetYear money) => new(
        $"政策资金预算（{money.Budgets}项）", $"{money.Year}年，截至{Day(material.Request.AsOf)}", MoneyFormat.Exact(money.AppropriatedFen / 100m), "按预算台账过账记录", "/policies/budgets");

    /// <summary>How firm a figure is, and who answers for it.</summary>
    public static string Confirmed(ReportMaterial material, string indicator, StatisticYear figure)
    {
        if (!material.Authors.TryGetValue((indicator, figure.Year), out var authors))
        {
            return $"{figure.Status}，所用数据最近{DayOf(figure.EnteredAt)}录入";
        }

        var reporters = Names(material, [.. authors.ReportedBy]);
        return Names(material, authors.ConfirmedBy) is { } confirmer
            ? $"{figure.Status}，{(reporters is null ? "" : $"{reporters}填报，")}{confirmer}{DayOf(figure.EnteredAt)}审定"
            : $"{figure.Status}，{Entered(reporters, figure.EnteredAt)}";
    }

    public static string Value(PlanGoal goal) => goal.Value is not { } value ? None
        // A growth is worked out and has no end of digits; every other value stands as it was entered.
        : goal.IsGrowth ? $"{(goal.IsYearlyGrowth ? "比上年" : "累计")}增长{Math.Round(value, 2, MidpointRounding.AwayFromZero):#,0.##}{goal.Unit}"
        : Plain(value) + goal.Unit;

    private static string Entered(string? by, DateTime at) => $"{by}{DayOf(at)}录入";

    private static string? Names(ReportMaterial material, params Guid?[] ids) => Names(material, [.. ids.OfType<Guid>()]);

    private static string? Names(ReportMaterial material, IReadOnlyList<Guid> ids) => ids.Count == 0 ? null
        : string.Join('、', ids.Take(MostNamed).Select(id => material.People.GetValueOrDefault(id, "已移除的账号"))) + (ids.Count > MostNamed ? $"等{ids.Count}人" : "");

    private static string DayOf(DateTime at) => Day(DateOnly.FromDateTime(at.ToChinaTime()));
}
