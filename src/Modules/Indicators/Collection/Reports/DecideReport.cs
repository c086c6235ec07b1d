using System.ComponentModel.DataAnnotations;
using Chuangpu.Indicators.Collection.Rounds;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Indicators.Collection.Reports;

/// <summary>
/// The bureau whose turn it is approves a report, and it goes on to the next level or is locked with its values entered; or
/// returns it to the unit with a reason, and it goes up again from the first level.
/// </summary>
public sealed class DecideReport(ChuangpuDb db, ApprovalChain chain, EnterFigures figures, CurrentActor current, Notifier notifier, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var actor = current.Actor;
        var report = await db.FindReportAsync(request.ReportId, cancellation);
        if (report is null)
        {
            return Problem.NotFound("这份报表");
        }

        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        if (report.State != UnitReportState.Submitted)
        {
            return new Problem("report.state", "这份报表不在等待审核，可能刚被他人处理或被报送单位撤回。请刷新后查看。");
        }

        if (!actor.MayDecide(report))
        {
            return Problem.NotAllowed("审核这一级报表");
        }

        if (actor.UserId == report.WrittenBy || actor.UserId == report.SubmittedBy)
        {
            return new Problem("four-eyes", "这份报表由您本人填写，须由另一位工作人员审核。");
        }

        db.ExpectVersion(report, request.Version);
        var reason = string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim();
        var levels = await chain.OfAsync(report.Round.Form, report.RegionCode, cancellation);
        var at = levels.Select(r => r.Code).ToList().IndexOf(report.WaitsFor!);
        if (request.Decision == ReportDecision.Return)
        {
            await ReturnAsync(report, levels.Take(at).Select(r => r.Code), reason!, cancellation);
        }
        else if (at + 1 < levels.Count)
        {
            Step(report, ReportAction.Approve, reason);
            report.WaitsFor = levels[at + 1].Code;
            await notifier.ToBureauAsync(report.WaitsFor, $"待审核：{report.Round.Title}", report.Href(), cancellation);
        }
        else
        {
            if (await figures.HandleAsync(report, cancellation) is { } refused)
            {
                return refused;
            }

            Step(report, ReportAction.Lock, reason);
            (report.State, report.WaitsFor, report.WasLocked) = (UnitReportState.Locked, null, true);
            await TellUnitAsync(report, $"已终审锁定：{report.Round.Title}", cancellation);
        }

        return await db.SaveReportAsync(cancellation);
    }

    // The levels that had approved it will see it again, so they hear of it too.
    private async Task ReturnAsync(UnitReport report, IEnumerable<string> passed, string reason, CancellationToken cancellation)
    {
        Step(report, ReportAction.Return, reason);
        (report.State, report.WaitsFor, report.Reason) = (UnitReportState.Returned, null, reason);
        var title = $"被退回：{report.Round.Title}";
        await TellUnitAsync(report, $"{title}，请按理由修改后重新提交", cancellation);
        foreach (var region in passed)
        {
            await notifier.ToBureauAsync(region, title, report.Href(), cancellation);
        }
    }

    private void Step(UnitReport report, ReportAction action, string? reason) => db.Add(new ReportStep
    {
        ReportId = report.Id,
        Action = action,
        RegionCode = report.WaitsFor,
        By = current.Actor.UserId,
        At = clock.GetUtcNow().UtcDateTime,
        Reason = reason,
    });

    private Task TellUnitAsync(UnitReport report, string title, CancellationToken cancellation) => report.OrganisationId is { } organisation
        ? notifier.ToOrganisationAsync(organisation, title, report.Href(), cancellation)
        : notifier.ToBureauAsync(report.RegionCode, title, report.Href(), cancellation);

    /// <summary>What the form sends.</summary>
    public sealed class Request : IValidatableObject
    {
        public Guid ReportId { get; set; }

        public Guid Version { get; set; }

        [Display(Name = "审核意见"), Required(ErrorMessage = "请选择通过或退回。")]
        public ReportDecision? Decision { get; set; }

        [Display(Name = "理由"), StringLength(1000, ErrorMessage = "理由最多 1000 个字，请精简。")]
        public string? Reason { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
            Decision == ReportDecision.Return && string.IsNullOrWhiteSpace(Reason) ? [new("退回时请写明理由，让报送单位知道要改什么。", [nameof(Reason)])] : [];
    }
}
