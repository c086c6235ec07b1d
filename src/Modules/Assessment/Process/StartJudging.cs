using Chuangpu.Assessment.Process.Cases;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Assessment.Process;

/// <summary>Ends reporting: every unit is checked, or past its day and said to be judged without a report.</summary>
public sealed class StartJudging(ChuangpuDb db, CurrentActor current, Notifier notifier, TimeProvider clock) : IUseCase
{
    /// <param name="processId">The assessment.</param>
    /// <param name="withoutReport">Whether units that did not hand in are judged without a report; only once the day has passed.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<Result> HandleAsync(Guid processId, bool withoutReport = false, CancellationToken cancellation = default)
    {
        var found = await db.ManagedAsync(processId, current.Actor, "转入评审", cancellation);
        if (!found.Succeeded)
        {
            return found.Problem;
        }

        var process = found.Value;
        var definition = await db.DefinitionAsync(process, cancellation);
        var judges = definition.Items.Any(i => i.Source == Schemes.ItemSource.Judged);
        if (process.State == ProcessState.Reporting && (Open(process, withoutReport) ?? (judges && process.Assessors.Count == 0 ? NoAssessors : null)) is { } open)
        {
            return open;
        }

        var missing = process.Cases.Where(c => c.State != CaseState.Checked).Select(c => c.UnitName).ToList();
        if (process.Do(ProcessAction.StartJudging, current.Actor, clock.GetUtcNow().UtcDateTime, missing.Count == 0 ? null : $"未完成自评：{string.Join("、", missing)}") is { } problem)
        {
            return problem;
        }

        foreach (var assessor in process.Assessors)
        {
            notifier.ToUser(assessor.UserId, $"请先作利益冲突声明，再开始评审：{process.Title}", $"/assessment/judging/{process.Id}");
        }

        return await db.SaveProcessAsync(cancellation);
    }

    private static Problem NoAssessors => new("assessment.assessors", "方案中有评审打分项，但还没有聘请评审专家。请先聘请至少一名专家。");

    private Problem? Open(AssessmentProcess process, bool withoutReport)
    {
        var waiting = process.Cases.Where(c => c.State == CaseState.Submitted).Select(c => c.UnitName).ToList();
        if (waiting.Count > 0)
        {
            return new("assessment.unchecked", $"还有 {waiting.Count} 个单位的自评没有核查：{string.Join("、", waiting)}。请核查后再转入评审。");
        }

        var missing = process.Cases.Where(c => c.State is CaseState.Waiting or CaseState.Returned).Select(c => c.UnitName).ToList();
        if (missing.Count == 0)
        {
            return null;
        }

        return Kernel.Periods.ChinaTime.Today(clock) <= process.ReportUntil
            ? new("assessment.waiting", $"自评截止日期 {process.ReportUntil:yyyy-MM-dd} 还没有过，{string.Join("、", missing)}还没有完成自评，不能转入评审。")
            : withoutReport ? null
            : new("assessment.missing", $"{string.Join("、", missing)}没有在 {process.ReportUntil:yyyy-MM-dd} 前完成自评。确认不再等待时，请勾选“未自评的单位按无自评材料评审”。");
    }
}
