using System.ComponentModel.DataAnnotations;
using Chuangpu.Indicators.Collection.Rounds;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Indicators.Collection.Reports;

/// <summary>
/// The bureau of the last level opens a locked report again, with a reason. Its values stand until it is locked anew; then
/// they are corrected, or revised when the figures were published in between.
/// </summary>
public sealed class UnlockReport(ChuangpuDb db, ApprovalChain chain, CurrentActor current, Notifier notifier, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var actor = current.Actor;
        var report = await db.FindReportAsync(request.ReportId, cancellation);
        if (report is null)
        {
            return Problem.NotFound("这份报表");
        }

        var last = (await chain.OfAsync(report.Round.Form, report.RegionCode, cancellation))[^1].Code;
        if (actor.RegionCode != last || !actor.Can(Capability.ApproveStatistics, last))
        {
            return new Problem(Problem.NotAllowedCode, "只有终审的科技部门可以解锁报表。");
        }

        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        if (report.State != UnitReportState.Locked)
        {
            return new Problem("report.state", "这份报表没有锁定，不需要解锁。请刷新后查看。");
        }

        db.ExpectVersion(report, request.Version);
        (report.State, report.Reason) = (UnitReportState.Returned, request.Reason!.Trim());
        db.Add(new ReportStep { ReportId = report.Id, Action = ReportAction.Unlock, RegionCode = last, By = actor.UserId, At = clock.GetUtcNow().UtcDateTime, Reason = report.Reason });
        var title = $"已解锁：{report.Round.Title}，请更正后重新提交";
        await (report.OrganisationId is { } organisation
            ? notifier.ToOrganisationAsync(organisation, title, report.Href(), cancellation)
            : notifier.ToBureauAsync(report.RegionCode, title, report.Href(), cancellation));
        return await db.SaveReportAsync(cancellation);
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid ReportId { get; set; }

        public Guid Version { get; set; }

        [Display(Name = "解锁理由"), Required(ErrorMessage = "请写明解锁的理由。"), StringLength(400, ErrorMessage = "解锁理由最多 400 个字，请精简。")]
        public string? Reason { get; set; }
    }
}
