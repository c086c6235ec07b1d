using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Collection.Reports;

/// <summary>The unit takes back what it handed in, as long as nobody has approved it.</summary>
public sealed class WithdrawReport(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Guid reportId, Guid version, CancellationToken cancellation = default)
    {
        var report = await db.Set<UnitReport>().Include(r => r.Steps).SingleOrDefaultAsync(r => r.Id == reportId, cancellation);
        if (report is null || !current.Actor.IsUnitOf(report))
        {
            return Problem.NotFound("这份报表");
        }

        if (report.State != UnitReportState.Submitted)
        {
            return new Problem("report.state", "这份报表不在等待审核，可能刚被处理。请刷新后查看。");
        }

        if (report.Steps.Exists(s => s.Action == ReportAction.Approve && s.At >= report.SubmittedAt))
        {
            return new Problem("report.approved", "已有一级审核通过，不能再撤回。需要修改的，请联系审核的科技部门退回。");
        }

        db.ExpectVersion(report, version);
        (report.State, report.WaitsFor) = (UnitReportState.Draft, null);
        db.Add(new ReportStep { ReportId = report.Id, Action = ReportAction.Withdraw, By = current.Actor.UserId, At = clock.GetUtcNow().UtcDateTime });
        return await db.SaveReportAsync(cancellation);
    }
}
