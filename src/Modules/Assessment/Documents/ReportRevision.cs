using Chuangpu.Kernel.Documents;
using Chuangpu.Kernel.Texts;
using Chuangpu.Plans.Contracts;
using static Chuangpu.Assessment.Documents.ReportWords;

namespace Chuangpu.Assessment.Documents;

/// <summary>A figure that stands otherwise than in the report that was put on file before.</summary>
/// <param name="What">The indicator, goal, task or budget.</param>
/// <param name="Year">Its year.</param>
/// <param name="Before">As known then, with its unit.</param>
/// <param name="After">As known now.</param>
/// <param name="Why">What was written beside the new entry, or null.</param>
/// <param name="Source">Where the figure comes from; null where it was taken back.</param>
internal sealed record ReportRevision(string What, int Year, string Before, string After, string? Why, DocumentSource? Source)
{
    private const int LongestWhy = 60;

    /// <summary>All that was known when the earlier report was filed and is otherwise now; what became known of later years is no revision.</summary>
    public static IReadOnlyList<ReportRevision> Of(ReportMaterial material) =>
        material.Earlier is { } earlier ? [.. OfTargets(material, earlier), .. OfIndicators(material, earlier), .. OfValues(material, earlier), .. OfTasks(material, earlier), .. OfMoney(material, earlier)] : [];

    // A target changes by a decision; it never is a correction of what was counted.
    private static IEnumerable<ReportRevision> OfTargets(ReportMaterial material, EarlierReport earlier) =>
        from then in earlier.Goals
        let now = material.Goals.FirstOrDefault(g => g.Id == then.Id)
        where now is null || now.Target != then.Target
        select new ReportRevision($"目标要求：{then.Name}", then.DueYear, then.Target, now?.Target ?? "已调出规划", "规划调整", now is null ? null : new(now.Name, $"{now.DueYear}年", now.Target, "按规划文本和调整", now.Href));

    private static IEnumerable<ReportRevision> OfIndicators(ReportMaterial material, EarlierReport earlier) =>
        from then in earlier.Goals.Where(g => g.Indicator is not null && material.Indicators.ContainsKey(g.Indicator)).DistinctBy(g => g.Indicator)
        let now = material.Goals.FirstOrDefault(g => g.Indicator == then.Indicator)
        where now is not null
        from before in then.Figures
        let after = now.Figures.FirstOrDefault(f => f.Year == before.Year)
        where after is null || after.Value != before.Value || after.Unit != before.Unit
        select OfFigure(material, material.Indicators[then.Indicator!], before, after);

    private static IEnumerable<ReportRevision> OfValues(ReportMaterial material, EarlierReport earlier) =>
        from then in earlier.Goals.Where(g => g.Indicator is null && g.Value is not null)
        let now = material.Goals.FirstOrDefault(g => g.Id == then.Id)
        where now is { Indicator: null } && now.Year == then.Year && now.Value != then.Value
        select new ReportRevision(then.Name, then.Year!.Value, ReportSources.Value(then), ReportSources.Value(now), null, ReportSources.OfGoal(material, now));

    // How a task stood on the day the earlier report told of: what was confirmed since about that day, and what a decision changed.
    private static IEnumerable<ReportRevision> OfTasks(ReportMaterial material, EarlierReport earlier) =>
        from then in earlier.Tasks
        let now = earlier.TasksSince.FirstOrDefault(t => t.Id == then.Id)
        where now is null || (now.Percent, now.State, now.DueOn) != (then.Percent, then.State, then.DueOn)
        let last = now?.Reports.LastOrDefault(r => r.ConfirmedOn is not null)
        let late = last?.ConfirmedOn > earlier.Request.AsOf
        select new ReportRevision(
            $"任务：{Cut(then.Title)}", earlier.Request.On.Year, Standing(then, now), now is null ? "已调出规划" : Standing(now, then),
            now is null ? "规划调整" : string.Join('；', new[] { late ? $"{Day(last!.ConfirmedOn!.Value)}确认了截至{Day(last.PeriodEnd)}的进展报告" : null, now.DueOn != then.DueOn ? "规划调整" : null }.OfType<string>()) is { Length: > 0 } why ? why : null,
            last is null ? null : ReportSources.OfTask(material, now!, last));

    private static string Standing(PlanTaskStanding task, PlanTaskStanding? other) => $"{task.Percent}%，{task.State}" + (other is not null && other.DueOn != task.DueOn ? $"，期限{Day(task.DueOn)}" : "");

    // The budget of a year that was over; money paid since is no revision.
    private static IEnumerable<ReportRevision> OfMoney(ReportMaterial material, EarlierReport earlier) =>
        from then in earlier.Money.Where(m => m.Year < earlier.Request.AsOf.Year)
        let now = material.Money.FirstOrDefault(m => m.Year == then.Year)
        where now is not null && now.AppropriatedFen != then.AppropriatedFen
        select new ReportRevision("政策资金预算", then.Year, Yuan(then.AppropriatedFen), Yuan(now.AppropriatedFen), "预算台账之后有记账", ReportSources.OfBudget(material, now));

    private static ReportRevision OfFigure(ReportMaterial material, Statistic indicator, StatisticYear before, StatisticYear? after) => new(
        indicator.Name, before.Year, Plain(before.Value) + before.Unit, after is null ? "已撤回" : Plain(after.Value) + after.Unit,
        after is null ? null : WhyOf(material, indicator.Code, after),
        after is null ? null : ReportSources.OfYears(material, indicator, null, after, after));

    // What is made of others has no entry of its own to say why.
    private static string? WhyOf(ReportMaterial material, string indicator, StatisticYear after) =>
        !material.Authors.TryGetValue((indicator, after.Year), out var authors) ? $"{after.Status}所用的数据有修订" : authors.Note is { } note ? Words.Clip(note, LongestWhy) : null;
}
