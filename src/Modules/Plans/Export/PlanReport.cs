using Chuangpu.Kernel.Exports;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Tasks;
using Chuangpu.WebKit;

namespace Chuangpu.Plans.Export;

/// <summary>A plan's state as an official document (执行情况报告).</summary>
internal static class PlanReport
{
    private const string Demo = "演示数据";

    /// <param name="state">The plan's state.</param>
    /// <param name="signer">Who signs.</param>
    public static OfficialDocument Make(PlanState state, string signer)
    {
        var plan = state.Plan;
        var document = new OfficialDocument($"{plan.Title}执行情况报告").Subtitle($"（截至{Day(state.AsOf)}）");
        document.Heading("基本情况").Paragraph(Basis(state));
        if (state.HasDemo)
        {
            document.Paragraph("本报告含有为演示编造的数据，备注栏注明“演示数据”的内容以及任务进展不得作为统计或决策依据。");
        }

        document.Heading("总体进展").Paragraph(Overall(state));
        Goals(document, state);
        Tasks(document, state);
        Projects(document, state);
        Documents(document, state);
        Overdue(document, state);
        return document.Signature(signer, state.AsOf);
    }

    private static string Basis(PlanState state)
    {
        var plan = state.Plan;
        var issued = plan.IssuedOn is { } day ? $"于{Day(day)}" : "";
        var number = plan.DocumentNumber is { } text ? $"（{text}）" : "";
        var by = plan.Issuer is { } issuer ? $"由{issuer}{issued}印发{number}，" : $"{issued}{number}";
        return $"《{plan.Title}》{by}规划期为{plan.StartYear}年至{plan.EndYear}年，适用地区为{state.RegionName}，目前{DisplayText.OfEnum(plan.Status)}。";
    }

    private static string Overall(PlanState state)
    {
        var goals = state.Goals.Count == 0 ? "规划未登记量化目标。" : $"规划共有目标{state.Goals.Count}项，其中{Counts(state.GoalStates.Select(x => (DisplayText.OfEnum(x.State), x.Count)), "项")}。";
        var tasks = state.Tasks.Count == 0 ? "规划未登记任务。" : $"任务{state.Tasks.Count}项，其中{Counts(state.TaskStates.Select(x => (DisplayText.OfEnum(x.State), x.Count)), "项")}。";
        var projects = state.Projects.Count == 0 ? "" : $"项目库在库项目{state.Projects.Count}个，其中{Counts(state.Projects.GroupBy(p => p.Stage).OrderBy(g => g.Key).Select(g => (DisplayText.OfEnum(g.Key), g.Count())), "个")}。";
        var documents = state.Documents.Count == 0 ? "" : $"规划要求出台的文件{state.Documents.Count}件，其中{Counts(state.Documents.GroupBy(d => d.State).OrderBy(g => g.Key).Select(g => (DisplayText.OfEnum(g.Key), g.Count())), "件")}。";
        return goals + tasks + projects + documents;
    }

    private static void Goals(OfficialDocument document, PlanState state)
    {
        document.Heading("目标完成情况");
        if (state.Goals.Count == 0)
        {
            document.Paragraph("规划未登记量化目标。");
            return;
        }

        document.Paragraph("各项目标的基期值、目标值和最近一年的数值见表。进度为已完成的增量占应完成增量的比例，没有基期的为最新值占目标值的比例。");
        document.Table(
            "目标完成情况",
            [new("目标", 24), new("基期值", 15, true), new("目标值", 18, true), new("最新值", 15, true), new("进度", 9, true), new("状态", 10, true), new("备注", 12, true)],
            [.. state.Goals.Select(g => new[]
            {
                g.Goal.Name, Lines(GoalWords.Baseline(g.Terms)), Lines(GoalWords.Target(g.Terms)), Lines(GoalLine.Latest(g)), Whole(g), DisplayText.OfEnum(g.Progress.State), g.IsDemoValue ? Demo : null,
            })]);
    }

    private static void Tasks(OfficialDocument document, PlanState state)
    {
        document.Heading("任务推进情况");
        if (state.Tasks.Count == 0)
        {
            document.Paragraph("规划未登记任务。");
            return;
        }

        // A task with two leading units stands under both; the sum may exceed the number of tasks.
        var units = state.Tasks.SelectMany(t => t.Leads.DefaultIfEmpty("未明确").Select(u => (Unit: u, Task: t))).GroupBy(x => x.Unit, x => x.Task).OrderByDescending(g => g.Count()).ToList();
        document.Subheading("各牵头单位总体情况").Table(
            "牵头单位任务统计",
            [new("牵头单位", 30), new("任务", 10, true), .. Enum.GetValues<TaskState>().Select(s => new DocumentColumn(DisplayText.OfEnum(s), 10, true))],
            [.. units.Select(g => (IReadOnlyList<string?>)[g.Key, $"{g.Count()}", .. Enum.GetValues<TaskState>().Select(s => $"{g.Count(t => t.State == s)}")])]);
        document.Subheading("任务清单").Table(
            "任务进展",
            [new("牵头单位", 20), new("任务", 42), new("完成期限", 18, true), new("进度", 9, true), new("状态", 11, true)],
            [.. units.SelectMany(g => g.Select(t => new[] { g.Key, t.Title, DisplayText.Of(t.DueOn), $"{t.Percent}%", DisplayText.OfEnum(t.State) }))]);
        if (state.Tasks.Any(t => t.IsDemo))
        {
            document.Remark("注：以上任务的进度和状态为演示数据。");
        }
    }

    private static void Projects(OfficialDocument document, PlanState state)
    {
        if (state.Projects.Count == 0)
        {
            return;
        }

        document.Heading("项目库情况").Table(
            "在库项目",
            [new("项目", 38), new("实施单位", 26), new("阶段", 9, true), new("计划投资", 14, true), new("备注", 13, true)],
            [.. state.Projects.Select(p => new[]
            {
                p.Name, Empty(p.Actors), DisplayText.OfEnum(p.Stage), p.Investment is { } yuan ? MoneyFormat.Short(yuan) : null, p.IsDemo ? Demo : null,
            })]);
    }

    private static void Documents(OfficialDocument document, PlanState state)
    {
        if (state.Documents.Count == 0)
        {
            return;
        }

        document.Heading("文件出台情况").Table(
            "规划要求出台的文件",
            [new("文件", 31), new("应出台", 17, true), new("印发日期", 17, true), new("文号", 12, true), new("状态", 11, true), new("备注", 12, true)],
            [.. state.Documents.Select(d => new[]
            {
                $"《{d.Title}》", DisplayText.Of(d.DueOn), DisplayText.Of(d.IssuedOn), d.DocumentNumber, DisplayText.OfEnum(d.State), d.IsDemo ? Demo : null,
            })]);
    }

    private static void Overdue(OfficialDocument document, PlanState state)
    {
        var late = state.Tasks.Where(t => t.DaysLate > 0).OrderByDescending(t => t.DaysLate).ToList();
        document.Heading("逾期和督查情况");
        document.Paragraph(late.Count == 0 ? "没有逾期未完成的任务。" : $"逾期未完成的任务{late.Count}项，见表。");
        if (late.Count > 0)
        {
            document.Table(
                "逾期任务",
                [new("任务", 44), new("牵头单位", 24), new("完成期限", 18, true), new("逾期天数", 14, true)],
                [.. late.Select(t => new[] { t.Title, Empty(string.Join('、', t.Leads)), DisplayText.Of(t.DueOn), $"{t.DaysLate}" })]);
        }

        if (state.Supervision is { } summary)
        {
            document.Paragraph(summary.Total == 0
                ? "对本规划尚未开展督查。"
                : $"对本规划共提出督查事项{summary.Total}项，已办结{summary.Closed}项，未办结{summary.Open}项，其中逾期{summary.Late}项。");
        }
    }

    private static string Counts(IEnumerable<(string Name, int Count)> counts, string unit) => string.Join('、', counts.Select(c => $"{c.Name}{c.Count}{unit}"));

    // The year takes a line of its own, so that narrow columns break there and nowhere else.
    private static string? Lines(string? text) => text?.Replace("（", "\n（", StringComparison.Ordinal);

    private static string? Whole(GoalStanding goal) => goal.Progress.ShownShare is { } share ? $"{share}%" : null;

    private static string? Empty(string text) => text.Length == 0 ? null : text;

    private static string Day(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";
}
