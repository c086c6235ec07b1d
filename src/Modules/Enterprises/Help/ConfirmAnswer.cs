using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Help;

/// <summary>The enterprise says whether an answer solves its problem; if not, the problem is open again, with what is still lacking.</summary>
public sealed class ConfirmAnswer(ChuangpuDb db, CurrentActor current, Notifier notifier, TimeProvider clock) : IUseCase
{
    // As long as the bureau has for an answer that did not help.
    private const int DaysAgain = 15;

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

        var actor = current.Actor;
        if (!actor.Can(Capability.ReportOwnEnterprise) || actor.OrganisationId != problem.EnterpriseId)
        {
            return Problem.NotAllowed("确认答复");
        }

        if (problem.State != ProblemState.Answered)
        {
            return new Problem("problem.state", "这个问题现在不等待确认，请刷新页面。");
        }

        problem.Reply = string.IsNullOrWhiteSpace(request.Reply) ? null : request.Reply.Trim();
        if (request.Solved == true)
        {
            (problem.State, problem.ClosedOn) = (ProblemState.Closed, clock.Today());
        }
        else
        {
            (problem.State, problem.DueOn) = (ProblemState.Open, clock.Today().AddDays(DaysAgain));
            await notifier.ToBureauAsync(problem.Enterprise.Organisation.RegionCode, $"{problem.Enterprise.Organisation.Name}认为问题没有解决", $"/enterprises/{problem.EnterpriseId}/help", cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request : IValidatableObject
    {
        [Display(Name = "问题"), Required(ErrorMessage = "请选择问题。")]
        public Guid? ProblemId { get; set; }

        [Display(Name = "是否解决"), Required(ErrorMessage = "请选择是否解决。")]
        public bool? Solved { get; set; }

        [Display(Name = "意见"), StringLength(500, ErrorMessage = "意见最多 500 个字，请精简。")]
        public string? Reply { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
            Solved == false && string.IsNullOrWhiteSpace(Reply) ? [new("没有解决的，请写明还缺什么。", [nameof(Reply)])] : [];
    }
}
