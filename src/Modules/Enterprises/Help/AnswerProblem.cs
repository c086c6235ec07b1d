using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Help;

/// <summary>The bureau answers a problem; the enterprise then says whether that solves it.</summary>
public sealed class AnswerProblem(ChuangpuDb db, CurrentActor current, Notifier notifier, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } wrong)
        {
            return wrong;
        }

        var problem = await db.Set<HelpProblem>().Include(p => p.Enterprise.Organisation).SingleOrDefaultAsync(p => p.Id == request.ProblemId, cancellation);
        if (problem is null)
        {
            return Problem.NotFound("这个问题");
        }

        if (!current.Actor.Can(Capability.ManageEnterprises, problem.Enterprise.Organisation.RegionCode))
        {
            return Problem.NotAllowed("答复企业问题");
        }

        if (problem.State != ProblemState.Open)
        {
            return new Problem("problem.state", "这个问题已经答复，没有重复保存。");
        }

        (problem.State, problem.Answer, problem.AnsweredOn) = (ProblemState.Answered, request.Answer!.Trim(), clock.Today());
        await notifier.ToOrganisationAsync(problem.EnterpriseId, "贵企业提出的问题已有答复，请确认是否解决", $"/enterprises/{problem.EnterpriseId}/help", cancellation);
        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        [Display(Name = "问题"), Required(ErrorMessage = "请选择问题。")]
        public Guid? ProblemId { get; set; }

        [Display(Name = "答复"), Required(ErrorMessage = "请写明答复。"), StringLength(1000, ErrorMessage = "答复最多 1000 个字，请精简。")]
        public string? Answer { get; set; }
    }
}
