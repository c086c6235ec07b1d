using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Periods;
using Chuangpu.Plans.Adjustments;
using Chuangpu.Plans.Contracts;
using Chuangpu.Plans.Register;
using Chuangpu.Plans.Supervision.Meetings;
using Chuangpu.Plans.Tasks;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Supervision;

/// <summary>Tasks, supervision and decisions of a region at a glance.</summary>
internal sealed class ReadImplementation(ChuangpuDb db, ListTasks tasks, ListPlans plans, TimeProvider clock) : IImplementation
{
    /// <inheritdoc />
    public async Task<Implementation> ReadAsync(string regionCode, CancellationToken cancellation)
    {
        var today = clock.Today();
        var standing = await tasks.HandleAsync(t => t.Plan.RegionCode == regionCode && t.Plan.Status == PlanStatus.Active && t.Plan.PublishedAt != null, cancellation);
        var plans = standing.Select(t => t.PlanId).Distinct().ToList();
        var items = db.Set<SupervisionItem>().AsNoTracking().Where(i => i.RegionCode == regionCode && i.State != SupervisionState.Closed);
        var open = await items.CountAsync(cancellation);
        var late = await items.CountAsync(i => i.DueOn < today, cancellation);
        return new(
            standing.Count,
            [
                .. standing.Where(t => t.IsOverdue).OrderByDescending(t => t.DaysLate).ThenBy(t => t.DueOn)
                    .Select(t => new OverdueTask(t.Title, t.Leads.FirstOrDefault() ?? "未指明牵头单位", t.DaysLate, t.Href, t.IsDemo)),
            ],
            plans is [var only] ? $"/plans/{only}/tasks/overdue" : "/tasks?overdue=yes",
            open,
            late,
            [
                .. (await ItemsAsync(regionCode, today, cancellation)).Concat(await AdjustmentsAsync(regionCode, cancellation))
                    .OrderByDescending(d => d.On).ThenBy(d => d.Title, StringComparer.Ordinal).Take(Implementation.MostDecisions),
            ]);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<PlanBelow>> BelowAsync(string regionCode, CancellationToken cancellation) =>
    [
        .. (await plans.HandleAsync(new(RegionCode: regionCode, Status: PlanStatus.Active), cancellation)).Where(r => r.Plan.PublishedAt is not null && r.Plan.RegionCode != regionCode)
            .OrderBy(r => r.Plan.RegionCode, StringComparer.Ordinal)
            .Select(r => new PlanBelow(r.Plan.RegionCode, r.RegionName, r.Plan.Title, r.Goals, r.GoalsReached, r.GoalsBehind, r.Tasks, r.TasksDone, r.TasksLate, r.Plan.IsDemo)),
    ];

    private async Task<IEnumerable<LatestDecision>> ItemsAsync(string region, DateOnly today, CancellationToken cancellation)
    {
        var found = await db.Set<SupervisionItem>().AsNoTracking()
            .Where(i => i.RegionCode == region && (i.Kind == SupervisionKind.MeetingDecision || i.Kind == SupervisionKind.Instruction))
            .OrderByDescending(i => i.OpenedOn).ThenByDescending(i => i.Id).Take(Implementation.MostDecisions)
            .Select(i => new
            {
                i.Id,
                i.Kind,
                i.OpenedOn,
                i.Title,
                i.State,
                i.DueOn,
                i.IsDemo,
                i.FigureLabel,
                i.FigureValue,
                Reply = i.Steps.Where(s => s.Kind == StepKind.Reply).OrderByDescending(s => s.At).Select(s => new { s.Text, s.At }).FirstOrDefault(),
            }).ToListAsync(cancellation);
        return found.Select(i =>
        {
            var late = i.State != SupervisionState.Closed && i.DueOn < today;
            return new LatestDecision(
                i.OpenedOn, Name(i.Kind), i.Title, late ? $"逾期 {today.DayNumber - i.DueOn.DayNumber} 天" : i.State == SupervisionState.Open ? "办理中" : DisplayText.OfEnum(i.State),
                late ? Tone.Bad : SupervisionTone.Of(i.State), $"/supervision/{i.Id}", i.IsDemo)
            {
                About = i.FigureLabel is { } figure ? $"{figure}，{i.FigureValue}" : null,
                Answer = i is { Kind: SupervisionKind.Instruction, Reply: { } reply } ? AddDecision.InOneLine(reply.Text) : null,
                AnsweredOn = i is { Kind: SupervisionKind.Instruction, Reply: { } given } ? DateOnly.FromDateTime(given.At.ToChinaTime()) : null,
            };
        });
    }

    private async Task<IEnumerable<LatestDecision>> AdjustmentsAsync(string region, CancellationToken cancellation)
    {
        var found = await db.Set<Adjustment>().AsNoTracking().Where(a => a.Plan.RegionCode == region && a.State == AdjustmentState.Effective)
            .OrderByDescending(a => a.DecidedOn).Take(Implementation.MostDecisions).Select(a => new { a.Id, a.PlanId, a.DecidedOn, a.ItemTitle, a.Action, a.IsDemo }).ToListAsync(cancellation);
        return found.Select(a => new LatestDecision(a.DecidedOn, "动态调整", $"{DisplayText.OfEnum(a.Action)}：{a.ItemTitle}", "已生效", Tone.Ok, $"/plans/{a.PlanId}/adjustments/{a.Id}", a.IsDemo));
    }

    private static string Name(SupervisionKind kind) => kind == SupervisionKind.Instruction ? "领导批示" : "会议议定";
}
