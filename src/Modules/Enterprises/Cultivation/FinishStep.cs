using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Cultivation;

/// <summary>The enterprise or the bureau says what came of the next step of a coaching.</summary>
public sealed class FinishStep(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } wrong)
        {
            return wrong;
        }

        var note = await db.Set<CoachingNote>().Include(n => n.Enterprise.Organisation).SingleOrDefaultAsync(n => n.Id == request.NoteId, cancellation);
        if (note is not { NextStep: not null })
        {
            return Problem.NotFound("这条辅导记录的下一步");
        }

        var actor = current.Actor;
        if (!actor.Can(Capability.ManageEnterprises, note.Enterprise.Organisation.RegionCode) && !(actor.Can(Capability.ReportOwnEnterprise) && actor.OrganisationId == note.EnterpriseId))
        {
            return Problem.NotAllowed("填写完成情况");
        }

        if (note.NextStepDoneOn is not null)
        {
            return new Problem("coaching.done", "这一步已经填过完成情况，没有重复保存。");
        }

        (note.NextStepDoneOn, note.NextStepResult) = (clock.Today(), request.Result!.Trim());
        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid NoteId { get; set; }

        [Display(Name = "完成情况"), Required(ErrorMessage = "请写明完成情况。"), StringLength(400, ErrorMessage = "完成情况最多 400 个字，请精简。")]
        public string? Result { get; set; }
    }
}
