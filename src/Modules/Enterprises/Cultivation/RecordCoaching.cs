using System.ComponentModel.DataAnnotations;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Cultivation;

/// <summary>The bureau writes down a session of coaching and what is to be done next.</summary>
public sealed class RecordCoaching(ChuangpuDb db, CurrentActor current, Notifier notifier, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } wrong)
        {
            return wrong;
        }

        if (await db.Set<Enterprise>().Include(e => e.Organisation).SingleOrDefaultAsync(e => e.Id == request.EnterpriseId, cancellation) is not { } enterprise)
        {
            return Problem.NotFound("这家企业");
        }

        if (!current.Actor.Can(Capability.ManageEnterprises, enterprise.Organisation.RegionCode))
        {
            return Problem.NotAllowed("记录辅导");
        }

        if (request.HeldOn > clock.Today())
        {
            return new Problem("coaching.day", "辅导日期晚于今天，请在辅导之后记录。", nameof(Request.HeldOn));
        }

        var step = string.IsNullOrWhiteSpace(request.NextStep) ? null : request.NextStep.Trim();
        db.Add(new CoachingNote
        {
            EnterpriseId = enterprise.Id,
            HeldOn = request.HeldOn!.Value,
            Coach = request.Coach!.Trim(),
            Text = request.Text!.Trim(),
            NextStep = step,
            NextStepDueOn = step is null ? null : request.NextStepDueOn,
            EnteredBy = current.Actor.Name,
            EnteredAt = clock.GetUtcNow().UtcDateTime,
        });
        if (step is not null)
        {
            await notifier.ToOrganisationAsync(enterprise.Id, $"辅导提出下一步：{step}", $"/enterprises/{enterprise.Id}/cultivation", cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request : IValidatableObject
    {
        public Guid EnterpriseId { get; set; }

        [Display(Name = "辅导日期"), Required(ErrorMessage = "请填写辅导日期。")]
        public DateOnly? HeldOn { get; set; }

        [Display(Name = "辅导人"), Required(ErrorMessage = "请填写辅导人或服务团队。"), StringLength(60, ErrorMessage = "辅导人最多 60 个字，请精简。")]
        public string? Coach { get; set; }

        [Display(Name = "辅导内容"), Required(ErrorMessage = "请写明辅导内容。"), StringLength(2000, ErrorMessage = "辅导内容最多 2000 个字，请精简。")]
        public string? Text { get; set; }

        [Display(Name = "下一步"), StringLength(200, ErrorMessage = "下一步最多 200 个字，请精简。")]
        public string? NextStep { get; set; }

        [Display(Name = "完成期限")]
        public DateOnly? NextStepDueOn { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (!string.IsNullOrWhiteSpace(NextStep) && NextStepDueOn is null)
            {
                yield return new("有下一步的，请填写完成期限。", [nameof(NextStepDueOn)]);
            }
            else if (NextStepDueOn < HeldOn)
            {
                yield return new("完成期限早于辅导日期，请核对。", [nameof(NextStepDueOn)]);
            }
        }
    }
}
