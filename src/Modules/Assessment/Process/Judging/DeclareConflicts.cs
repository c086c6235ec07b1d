using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Assessment.Process.Judging;

/// <summary>
/// An assessor says with which units there is a conflict of interest (利益冲突), before seeing anything of them; those are judged by
/// others. Names stand in the declaration even where judging is blind: nobody can declare on a number.
/// </summary>
public sealed class DeclareConflicts(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        var assessor = await db.OwnAssessorAsync(request.ProcessId, current.Actor, cancellation);
        if (assessor is null)
        {
            return Problem.NotFound("该评审工作");
        }

        if (assessor.Process.State != ProcessState.Judging)
        {
            return new Problem("assessment.state", $"考核目前是“{WebKit.DisplayText.OfEnum(assessor.Process.State)}”，还不能或不再评审。");
        }

        if (assessor.DeclaredAt is not null)
        {
            return new Problem("assessment.declared", "您已经作过利益冲突声明。需要更正的，请联系组织考核的科技部门。");
        }

        assessor.DeclaredAt = clock.GetUtcNow().UtcDateTime;
        foreach (var assignment in assessor.Assignments)
        {
            var conflict = request.Conflicts.Contains(assignment.CaseId);
            (assignment.MayJudge, assignment.Recusal) = (!conflict, conflict ? request.Reason!.Trim() : null);
        }

        return await db.SaveProcessAsync(cancellation, "您的声明");
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request : IValidatableObject
    {
        public Guid ProcessId { get; set; }

        [Display(Name = "与我有利益冲突、须回避的单位")]
        public List<Guid> Conflicts { get; set; } = [];

        [Display(Name = "回避理由"), StringLength(300, ErrorMessage = "理由最多 300 个字。")]
        public string? Reason { get; set; }

        [Display(Name = "我声明：除以上单位外，与其他被考核单位没有任职、亲属、项目合作或其他可能影响公正评审的关系")]
        public bool Confirmed { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (!Confirmed)
            {
                yield return new("请阅读并勾选声明。", [nameof(Confirmed)]);
            }

            if (Conflicts.Count > 0 && string.IsNullOrWhiteSpace(Reason))
            {
                yield return new("请写明回避理由。", [nameof(Reason)]);
            }
        }
    }
}
