using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Cultivation;

/// <summary>The bureau takes an enterprise out of the cultivation pool, with the reason.</summary>
public sealed class LeavePool(ChuangpuDb db, CurrentActor current, Notifier notifier, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } wrong)
        {
            return wrong;
        }

        var member = await db.Set<PoolMember>().Include(m => m.Enterprise.Organisation)
            .SingleOrDefaultAsync(m => m.EnterpriseId == request.EnterpriseId && m.LeftOn == null, cancellation);
        if (member is null)
        {
            return Problem.NotFound("在库的这家企业");
        }

        if (!current.Actor.Can(Capability.ManageEnterprises, member.Enterprise.Organisation.RegionCode))
        {
            return Problem.NotAllowed("管理培育库");
        }

        (member.LeftOn, member.LeaveKind, member.LeaveNote) = (clock.Today(), request.Kind, string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim());
        await notifier.ToOrganisationAsync(member.EnterpriseId, $"贵企业已从高企培育库出库：{WebKit.DisplayText.OfEnum(request.Kind!)}", $"/enterprises/{member.EnterpriseId}/cultivation", cancellation);
        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request : IValidatableObject
    {
        public Guid EnterpriseId { get; set; }

        [Display(Name = "出库原因"), Required(ErrorMessage = "请选择出库原因。")]
        public LeaveKind? Kind { get; set; }

        [Display(Name = "说明"), StringLength(400, ErrorMessage = "说明最多 400 个字，请精简。")]
        public string? Note { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
            Kind == LeaveKind.Unsuited && string.IsNullOrWhiteSpace(Note) ? [new("请写明哪些条件不再符合。", [nameof(Note)])] : [];
    }
}
