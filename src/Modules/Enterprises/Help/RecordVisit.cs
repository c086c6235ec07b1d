using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Help;

/// <summary>The bureau writes down a visit and the problems the enterprise raised, each with who deals with it by when.</summary>
public sealed class RecordVisit(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    private const int MostProblems = 20;

    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } wrong)
        {
            return wrong;
        }

        var help = await db.Set<HelpAssignment>().Include(a => a.Enterprise.Organisation).SingleOrDefaultAsync(a => a.Id == request.AssignmentId, cancellation);
        if (help is null)
        {
            return Problem.NotFound("这位帮扶人员");
        }

        if (!current.Actor.Can(Capability.ManageEnterprises, help.Enterprise.Organisation.RegionCode))
        {
            return Problem.NotAllowed("记录走访");
        }

        var day = request.VisitedOn!.Value;
        if (day > clock.Today() || !help.HoldsOn(day))
        {
            return new Problem("visit.day", day > clock.Today() ? "走访日期晚于今天，请在走访之后记录。" : $"{help.Name}在这一天没有担任帮扶，请核对日期或人员。", nameof(Request.VisitedOn));
        }

        var problems = (request.Problems ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (problems.Length > MostProblems || problems.Any(p => p.Length > 500))
        {
            return new Problem("visit.problems", $"一次走访最多 {MostProblems} 个问题，每个最多 500 个字，请合并或精简。", nameof(Request.Problems));
        }

        var visit = new HelpVisit
        {
            EnterpriseId = help.EnterpriseId,
            AssignmentId = help.Id,
            VisitedOn = day,
            Text = request.Text!.Trim(),
            EnteredBy = current.Actor.Name,
            EnteredAt = clock.GetUtcNow().UtcDateTime,
        };
        visit.Problems.AddRange(problems.Select(p => new HelpProblem { EnterpriseId = help.EnterpriseId, VisitId = visit.Id, Text = p, Handler = request.Handler!.Trim(), DueOn = request.DueOn!.Value }));
        db.Add(visit);
        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request : IValidatableObject
    {
        [Display(Name = "走访人"), Required(ErrorMessage = "请选择走访人。")]
        public Guid? AssignmentId { get; set; }

        [Display(Name = "走访日期"), Required(ErrorMessage = "请填写走访日期。")]
        public DateOnly? VisitedOn { get; set; }

        [Display(Name = "走访情况"), Required(ErrorMessage = "请写明走访情况。"), StringLength(2000, ErrorMessage = "走访情况最多 2000 个字，请精简。")]
        public string? Text { get; set; }

        /// <summary>One a line.</summary>
        [Display(Name = "企业提出的问题")]
        public string? Problems { get; set; }

        [Display(Name = "办理单位"), StringLength(60, ErrorMessage = "办理单位最多 60 个字，请精简。")]
        public string? Handler { get; set; }

        [Display(Name = "办理期限")]
        public DateOnly? DueOn { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (string.IsNullOrWhiteSpace(Problems))
            {
                yield break;
            }

            if (string.IsNullOrWhiteSpace(Handler))
            {
                yield return new("有问题的，请写明办理单位。", [nameof(Handler)]);
            }

            if (DueOn is null || DueOn < VisitedOn)
            {
                yield return new("有问题的，请填写办理期限，不早于走访日期。", [nameof(DueOn)]);
            }
        }
    }
}
