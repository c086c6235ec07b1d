using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Assessment.Process;

/// <summary>Asks the units to report on themselves by a day.</summary>
public sealed class OpenReporting(ChuangpuDb db, CurrentActor current, Notifier notifier, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        var found = await db.ManagedAsync(request.ProcessId, current.Actor, "启动自评", cancellation);
        if (!found.Succeeded)
        {
            return found.Problem;
        }

        var process = found.Value;
        if (request.ReportUntil < clock.Today())
        {
            return new Problem("assessment.day", "自评截止日期已经过去，请填写今天或以后的日期。", nameof(Request.ReportUntil));
        }

        if (process.Do(ProcessAction.Open, current.Actor, clock.GetUtcNow().UtcDateTime, $"自评截止 {request.ReportUntil:yyyy-MM-dd}") is { } problem)
        {
            return problem;
        }

        process.ReportUntil = request.ReportUntil;
        foreach (var unit in process.Cases)
        {
            await notifier.ToUnitAsync(unit, $"请在 {request.ReportUntil:yyyy-MM-dd} 前填报自评：{process.Title}", cancellation);
        }

        return await db.SaveProcessAsync(cancellation);
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid ProcessId { get; set; }

        [Display(Name = "自评截止日期"), Required(ErrorMessage = "请填写自评截止日期。")]
        public DateOnly? ReportUntil { get; set; }
    }
}
