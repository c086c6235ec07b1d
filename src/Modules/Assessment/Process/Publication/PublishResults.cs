using Chuangpu.Assessment.Process.Appeals;
using Chuangpu.Assessment.Runs;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Assessment.Process.Publication;

/// <summary>Publishes the results with their grades, once the days of appeal are over and every appeal is decided and carried out; by somebody who did not tell them.</summary>
public sealed class PublishResults(ChuangpuDb db, CurrentActor current, Notifier notifier, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Guid processId, CancellationToken cancellation = default)
    {
        var found = await db.ManagedAsync(processId, current.Actor, "公布考核结果", cancellation, Capability.DecideAssessments);
        if (!found.Succeeded)
        {
            return found.Problem;
        }

        var process = found.Value;
        if (process.State == ProcessState.Provisional && await OpenAsync(process, cancellation) is { } open)
        {
            return open;
        }

        if (process.Do(ProcessAction.Publish, current.Actor, clock.GetUtcNow().UtcDateTime) is { } problem)
        {
            return problem;
        }

        process.PublishedAt = clock.GetUtcNow().UtcDateTime;
        db.AddRange(await GradesAsync(process, cancellation));
        foreach (var unit in process.Cases)
        {
            await notifier.ToUnitAsync(unit, $"考核结果已公布：{process.Title}", cancellation);
        }

        return await db.SaveProcessAsync(cancellation);
    }

    /// <summary>The grades as they would be published now, in the order of groups and ranks.</summary>
    public async Task<IReadOnlyList<PublishedGrade>> GradesAsync(AssessmentProcess process, CancellationToken cancellation = default)
    {
        var units = await db.Set<UnitScore>().AsNoTracking().Where(u => u.RunId == process.RunId).ToListAsync(cancellation);
        var grades = new List<PublishedGrade>();
        foreach (var group in process.Cases.Join(units, c => c.UnitKey, u => u.UnitKey, (c, u) => (Case: c, Unit: u)).GroupBy(x => x.Case.GroupCode).OrderBy(g => g.Min(x => x.Unit.Ordinal)))
        {
            var ranked = group.OrderBy(x => x.Unit.Rank ?? int.MaxValue).ThenBy(x => x.Unit.Ordinal).ToList();
            var given = Grading.Of([.. ranked.Select(x => (x.Unit.Score, x.Unit.Limit))], process.Rules);
            grades.AddRange(ranked.Select((x, i) => new PublishedGrade
            {
                ProcessId = process.Id,
                Ordinal = grades.Count + i,
                UnitKey = x.Case.UnitKey,
                UnitName = x.Case.UnitName,
                GroupName = x.Case.GroupName,
                Score = x.Unit.Score,
                Rank = x.Unit.Rank,
                Grade = given[i],
            }));
        }

        return grades;
    }

    private async Task<Problem?> OpenAsync(AssessmentProcess process, CancellationToken cancellation)
    {
        if (current.Actor.UserId == process.AnnouncedBy)
        {
            return new("four-eyes", "初步结果由您反馈，须由另一位工作人员或领导公布。");
        }

        if (clock.Today() <= process.AppealUntil)
        {
            return new("assessment.appeals", $"申诉期到 {process.AppealUntil:yyyy-MM-dd} 才结束，之后才能公布。");
        }

        var appeals = await db.Set<Appeal>().Where(a => a.Case.ProcessId == process.Id && (a.State == AppealState.Pending || (a.State == AppealState.Upheld && a.CarriedOutByRunId == null)))
            .Select(a => new { a.State, a.Case.UnitName }).ToListAsync(cancellation);
        return appeals.Find(a => a.State == AppealState.Pending) is { } pending
            ? new("assessment.pending", $"{pending.UnitName}的申诉还没有复核，不能公布。")
            : appeals is [var upheld, ..] ? new("assessment.upheld", $"{upheld.UnitName}的申诉已经成立，但结果还没有重新计算。请重新计算并更新结果后再公布。") : null;
    }
}
