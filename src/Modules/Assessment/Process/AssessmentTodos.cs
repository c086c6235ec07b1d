using Chuangpu.Assessment.Process.Appeals;
using Chuangpu.Assessment.Process.Cases;
using Chuangpu.Assessment.Process.Judging;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Assessment.Process;

/// <summary>What waits in an assessment: for the units, the bureau, those who decide, the assessors.</summary>
internal sealed class AssessmentTodos(ChuangpuDb db, TimeProvider clock) : ITodoSource
{
    private const string Category = "考核评估";

    public async Task<IReadOnlyList<TodoItem>> ListAsync(Actor actor, CancellationToken cancellation)
    {
        var (items, today) = (new List<TodoItem>(), clock.Today());
        if (actor.Can(Capability.ReportForAssessment))
        {
            items.AddRange(await OwnAsync(actor, today, cancellation));
        }

        if (actor is { RegionCode: { } region } && actor.Can(Capability.ManageAssessments))
        {
            items.AddRange(await db.Set<UnitCase>().Where(c => c.RegionCode == region && c.State == CaseState.Submitted && c.SubmittedBy != actor.UserId && c.Process.State == ProcessState.Reporting)
                .OrderBy(c => c.SubmittedAt).Select(c => new TodoItem("核查自评：" + c.UnitName + "（" + c.Process.Title + "）", "/assessment/cases/" + c.Id, null, Category)).ToListAsync(cancellation));
        }

        if (actor is { RegionCode: { } own } && actor.Can(Capability.DecideAssessments))
        {
            items.AddRange(await DecideAsync(actor, own, today, cancellation));
        }

        if (actor.Can(Capability.JudgeAssessments) && actor.UserId is { } user)
        {
            items.AddRange(await db.Set<Assessor>().Where(a => a.UserId == user && a.DoneAt == null && a.Process.State == ProcessState.Judging)
                .Select(a => new TodoItem((a.DeclaredAt == null ? "作利益冲突声明并评审：" : "评审打分：") + a.Process.Title, "/assessment/judging/" + a.ProcessId, null, Category)).ToListAsync(cancellation));
        }

        return items;
    }

    private async Task<IEnumerable<TodoItem>> OwnAsync(Actor actor, DateOnly today, CancellationToken cancellation)
    {
        var cases = await db.Set<UnitCase>().AsNoTracking().Include(c => c.Process).Include(c => c.Appeals).AsSplitQuery()
            .Where(c => (c.OrganisationId != null && c.OrganisationId == actor.OrganisationId) || (c.UnitRegionCode != null && c.UnitRegionCode == actor.RegionCode))
            .Where(c => c.Process.State == ProcessState.Reporting || c.Process.State == ProcessState.Provisional).ToListAsync(cancellation);
        return cases.Select(c => (c.Process.State, c.State) switch
        {
            (ProcessState.Reporting, CaseState.Waiting) => new TodoItem($"填报自评：{c.Process.Title}", c.Href, c.Process.ReportUntil, Category),
            (ProcessState.Reporting, CaseState.Returned) => new TodoItem($"修改被退回的自评：{c.Process.Title}", c.Href, c.Process.ReportUntil, Category),
            (ProcessState.Provisional, _) when today <= c.Process.AppealUntil && c.Appeals.Count == 0 => new TodoItem($"查看考核初步结果，有异议可申诉：{c.Process.Title}", c.Href, c.Process.AppealUntil, Category),
            _ => null,
        }).OfType<TodoItem>();
    }

    private async Task<IEnumerable<TodoItem>> DecideAsync(Actor actor, string region, DateOnly today, CancellationToken cancellation)
    {
        var appeals = await db.Set<Appeal>().Where(a => a.State == AppealState.Pending && a.RegionCode == region && a.Case.CheckedBy != actor.UserId && a.Case.Process.AnnouncedBy != actor.UserId)
            .OrderBy(a => a.SubmittedAt).Select(a => new TodoItem("复核申诉：" + a.Case.UnitName + "（" + a.Case.Process.Title + "）", "/assessment/appeals/" + a.Id, null, Category)).ToListAsync(cancellation);
        var ready = await db.Set<AssessmentProcess>()
            .Where(p => p.RegionCode == region && p.State == ProcessState.Provisional && p.AppealUntil < today && p.AnnouncedBy != actor.UserId)
            .Where(p => !p.Cases.Any(c => c.Appeals.Any(a => a.State == AppealState.Pending || (a.State == AppealState.Upheld && a.CarriedOutByRunId == null))))
            .Select(p => new TodoItem("公布考核结果：" + p.Title, "/assessment/processes/" + p.Id, null, Category)).ToListAsync(cancellation);
        return appeals.Concat(ready);
    }
}
