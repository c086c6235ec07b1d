using System.Globalization;
using Chuangpu.Kernel.Exports;
using Chuangpu.Kernel.Periods;
using Chuangpu.Plans.Goals;
using Chuangpu.WebKit;

namespace Chuangpu.Plans.Export;

/// <summary>A plan's state as a workbook: a sheet each for goals, tasks, projects and documents.</summary>
internal static class PlanWorkbook
{
    private static readonly SheetColumn Mark = new("数据性质");

    public static void Write(Stream stream, PlanState state, DateTimeOffset at) => XlsxWriter.Write(stream, [Goals(state), Tasks(state), Projects(state), Documents(state)], Notes(state, at));

    private static Sheet Goals(PlanState state) => new(
        "目标",
        [new("目标"), new("类型"), new("单位"), new("基期值"), new("基期年"), new("目标要求"), new("目标值"), new("目标上限"), new("目标年"), new("最新值"), new("最新年份"), new("进度（%）", 1), new("状态"), new("所在章节"), Mark],
        [.. state.Goals.Select(g => new object?[]
        {
            g.Goal.Name, DisplayText.OfEnum(g.Goal.Kind), g.Goal.Unit, g.Goal.BaselineValue, Year(g.Goal.BaselineYear), GoalWords.Target(g.Terms), g.Goal.TargetValue, g.Goal.TargetMax, Year(g.Terms.DueYear),
            g.Progress.Value, Year(g.Progress.Year), GoalLine.Share(g), DisplayText.OfEnum(g.Progress.State), g.Goal.Place.Section, Demo(g.IsDemoValue),
        })]);

    private static Sheet Tasks(PlanState state) => new(
        "任务",
        [new("任务"), new("牵头单位"), new("配合单位"), new("开始日期"), new("完成期限"), new("进度（%）"), new("状态"), new("逾期天数"), new("所在章节"), Mark],
        [.. state.Tasks.Select(t => new object?[]
        {
            t.Title, string.Join('、', t.Leads), string.Join('、', t.Supports), t.StartOn, t.DueOn, t.Percent, DisplayText.OfEnum(t.State), t.DaysLate, t.Section, Demo(t.IsDemo),
        })]);

    private static Sheet Projects(PlanState state) => new(
        "项目",
        [new("项目"), new("阶段"), new("建设内容"), new("实施单位"), new("计划投资（元）", 2), new("开工日期"), new("计划完成日期"), new("最近变更"), new("所在章节"), Mark],
        [.. state.Projects.Select(p => new object?[]
        {
            p.Name, DisplayText.OfEnum(p.Stage), p.Verb, p.Actors, p.Investment, p.StartOn, p.FinishOn, p.MovedOn, p.Section, Demo(p.IsDemo),
        })]);

    private static Sheet Documents(PlanState state) => new(
        "应出台文件",
        [new("文件"), new("要求"), new("状态"), new("责任单位"), new("应出台"), new("印发日期"), new("文号"), new("网址"), new("所在章节"), Mark],
        [.. state.Documents.Select(d => new object?[]
        {
            d.Title, d.Verb, DisplayText.OfEnum(d.State), d.Unit, d.DueOn, d.IssuedOn, d.DocumentNumber, d.Link, d.Section, Demo(d.IsDemo),
        })]);

    private static List<SheetNote> Notes(PlanState state, DateTimeOffset at)
    {
        var plan = state.Plan;
        List<SheetNote> notes =
        [
            new("规划", plan.Title),
            new("文号", plan.DocumentNumber ?? "—"),
            new("地区", state.RegionName),
            new("规划期", plan.Period),
            new("来源", "创谱 · 规划执行情况"),
            new("筛选条件", "无（全部）"),
            new("截至日期", DisplayText.Of(state.AsOf)!),
            new("导出时间", $"{at.UtcDateTime.ToChinaTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}（北京时间）"),
        ];
        if (state.HasDemo)
        {
            notes.Add(new("演示数据", "“数据性质”一列标为“演示数据”的记录含有为演示编造的内容，不得作为统计或决策依据。"));
        }

        return notes;
    }

    // A year is a name, not an amount: 2025, never 2,025.
    private static string? Year(int? year) => year?.ToString(CultureInfo.InvariantCulture);

    private static string? Demo(bool isDemo) => isDemo ? "演示数据" : null;
}
