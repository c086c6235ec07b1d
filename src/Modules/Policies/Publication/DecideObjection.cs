using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Applications;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Publication;

/// <summary>The bureau decides an objection: upheld, the award is refused; dismissed, it stays. Its sender's contact is deleted.</summary>
public sealed class DecideObjection(ChuangpuDb db, CurrentActor current, Notifier notifier, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        if (await db.Set<AwardObjection>().Include(o => o.Batch).SingleOrDefaultAsync(o => o.Id == request.ObjectionId, cancellation) is not { } objection)
        {
            return Problem.NotFound("该异议");
        }

        if (!current.Actor.Can(Capability.CheckApplications, objection.Batch.RegionCode))
        {
            return Problem.NotAllowed("处理公示异议");
        }

        if (objection.State != ObjectionState.Pending)
        {
            return new Problem("objection.decided", "该异议已经处理，没有重复处理。");
        }

        var now = clock.GetUtcNow().UtcDateTime;
        objection.State = request.Uphold == true ? ObjectionState.Upheld : ObjectionState.Dismissed;
        (objection.Decision, objection.DecidedBy, objection.DecidedAt) = (request.Reason!.Trim(), current.Actor.UserId, now);
        db.RemoveRange(await db.Set<ObjectionContact>().Where(c => c.ObjectionId == objection.Id).ToListAsync(cancellation));
        if (request.Uphold == true)
        {
            var application = (await db.FindApplicationAsync(objection.ApplicationId, cancellation))!;
            // Two objections may be about one award; the second finds it refused.
            if (application.State != ApplicationState.Refused)
            {
                if (application.Do(ApplicationAction.Refuse, current.Actor, now, $"公示异议成立：{request.Reason.Trim()}") is { } refused)
                {
                    return refused;
                }

                await notifier.ToOrganisationAsync(application.OrganisationId, $"不予兑付：“{application.Clause.Name}”，公示异议成立", application.Href, cancellation);
            }
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
            return Result.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("该异议");
        }
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid ObjectionId { get; set; }

        [Display(Name = "处理结果"), Required(ErrorMessage = "请选择异议是否成立。")]
        public bool? Uphold { get; set; }

        [Display(Name = "处理意见"), Required(ErrorMessage = "请写明核实情况和处理意见，提出人凭回执码可以看到。"), StringLength(900, ErrorMessage = "处理意见最多 900 个字。")]
        public string? Reason { get; set; }
    }
}
