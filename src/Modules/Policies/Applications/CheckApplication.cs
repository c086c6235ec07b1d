using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Calendar;

namespace Chuangpu.Policies.Applications;

/// <summary>
/// The bureau whose turn it is passes an application (to the next level, to a third party, or as checked), returns it or
/// refuses it. With a third party, the bureau records whose opinion it was and attaches it.
/// </summary>
public sealed class CheckApplication(ChuangpuDb db, ReadCalendar calendar, StoreAttachment store, CurrentActor current, Notifier notifier, TimeProvider clock) : IUseCase
{
    /// <summary>Whether somebody may decide on it as it stands now.</summary>
    public static bool Allows(Actor actor, AwardApplication application) =>
        application.State is ApplicationState.Checking or ApplicationState.ThirdParty
        && application.CheckRegionCode is { } region && actor.Can(Capability.CheckApplications, region);

    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (await db.FindApplicationAsync(request.ApplicationId, cancellation) is not { } application)
        {
            return Problem.NotFound("该事项");
        }

        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        var byThirdParty = application.State == ApplicationState.ThirdParty;
        var action = ActionOf(request.Decision!.Value, application);
        if (ApplicationMoves.From(application.State, action) is { Succeeded: false, Problem: var wrong })
        {
            return wrong!;
        }

        if (!Allows(current.Actor, application))
        {
            return Problem.NotAllowed("审核该事项");
        }

        if (request.Decision == CheckDecision.Pass && action != ApplicationAction.AcceptOpinion && application.PassedBy(current.Actor.UserId))
        {
            return new Problem("four-eyes", "下一级的审核由您本人办理，本级审核须由另一位工作人员办理。");
        }

        if (byThirdParty && request.Decision == CheckDecision.Pass && (string.IsNullOrWhiteSpace(request.Agency) || request.Opinion is null))
        {
            return new Problem("application.opinion", "请填写第三方机构名称并上传核查意见。", nameof(Request.Agency));
        }

        db.ExpectVersion(application, request.Version);
        if (byThirdParty && request.Opinion is var (name, content) && await AttachAsync(application, name, content, cancellation) is { } file)
        {
            return file;
        }

        if (application.Do(action, current.Actor, clock.GetUtcNow().UtcDateTime, request.Reason, byThirdParty ? request.Agency?.Trim() : null) is { } refused)
        {
            return refused;
        }

        await MoveOnAsync(application, action, cancellation);
        var saved = await db.SaveApplicationAsync(application, cancellation);
        return saved.Succeeded ? Result.Done : saved.Problem;
    }

    private static ApplicationAction ActionOf(CheckDecision decision, AwardApplication application) => decision switch
    {
        CheckDecision.Return => ApplicationAction.Return,
        CheckDecision.Refuse => ApplicationAction.Refuse,
        _ when application.State == ApplicationState.ThirdParty => ApplicationAction.AcceptOpinion,
        _ when application.NextRegion() is not null => ApplicationAction.PassUp,
        _ when application.Clause.NeedsThirdParty => ApplicationAction.AskThirdParty,
        _ => ApplicationAction.Pass,
    };

    private async Task MoveOnAsync(AwardApplication application, ApplicationAction action, CancellationToken cancellation)
    {
        var days = await calendar.WorkingDaysAsync(cancellation);
        var today = clock.Today();
        var about = $"{application.Organisation.Name}“{application.Clause.Name}”";
        switch (action)
        {
            case ApplicationAction.PassUp:
                application.CheckRegionCode = application.NextRegion();
                application.DueOn = days.Add(today, HandlingDays.UpperCheck);
                await notifier.ToBureauAsync(application.CheckRegionCode!, $"待审核：{about}", application.Href, cancellation);
                break;
            case ApplicationAction.AskThirdParty:
                application.DueOn = days.Add(today, HandlingDays.ThirdParty);
                break;
            case ApplicationAction.Return:
                (application.CheckRegionCode, application.DueOn) = (null, days.Add(today, HandlingDays.Correction));
                await notifier.ToOrganisationAsync(application.OrganisationId, $"已退回补正：“{application.Clause.Name}”，请按理由修改后重新提交", application.Href, cancellation);
                break;
            default:
                (application.CheckRegionCode, application.DueOn) = (null, null);
                await notifier.ToOrganisationAsync(
                    application.OrganisationId, action == ApplicationAction.Refuse ? $"不予兑付：“{application.Clause.Name}”，理由见详情" : $"审核通过：“{application.Clause.Name}”，等待公示", application.Href, cancellation);
                break;
        }
    }

    private async Task<Problem?> AttachAsync(AwardApplication application, string name, Stream content, CancellationToken cancellation)
    {
        var stored = await store.HandleAsync(new(content, name, application.RegionCode, application.OrganisationId), cancellation);
        if (!stored.Succeeded)
        {
            return stored.Problem;
        }

        db.Add(new ApplicationFile { ApplicationId = application.Id, AttachmentId = stored.Value.Id, IsOpinion = true });
        return null;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request : IValidatableObject
    {
        public Guid ApplicationId { get; set; }

        public Guid Version { get; set; }

        [Display(Name = "审核意见"), Required(ErrorMessage = "请选择审核意见。")]
        public CheckDecision? Decision { get; set; }

        [Display(Name = "理由"), StringLength(1000, ErrorMessage = "理由最多 1000 个字。")]
        public string? Reason { get; set; }

        [Display(Name = "第三方机构"), StringLength(100, ErrorMessage = "机构名称最多 100 个字。")]
        public string? Agency { get; set; }

        /// <summary>The third party's opinion, or null.</summary>
        public (string Name, Stream Content)? Opinion { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
            Decision is CheckDecision.Return or CheckDecision.Refuse && string.IsNullOrWhiteSpace(Reason) ? [new("请写明理由，企业可以看到。", [nameof(Reason)])] : [];
    }
}
