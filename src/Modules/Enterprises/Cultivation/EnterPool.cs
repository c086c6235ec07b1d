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

/// <summary>The bureau takes an enterprise into the cultivation pool.</summary>
public sealed class EnterPool(ChuangpuDb db, CurrentActor current, Notifier notifier, TimeProvider clock) : IUseCase
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
            return Problem.NotAllowed("管理培育库");
        }

        if (await db.Set<PoolMember>().AnyAsync(m => m.EnterpriseId == enterprise.Id && m.LeftOn == null, cancellation))
        {
            return new Problem("pool.member", "这家企业已经在培育库中，没有重复入库。");
        }

        if (enterprise.State != EnterpriseState.Operating)
        {
            return new Problem("pool.state", "只有存续的企业可以入库，请先核对登记状态。");
        }

        db.Add(new PoolMember { EnterpriseId = enterprise.Id, JoinedOn = clock.Today(), JoinReason = request.Reason!.Trim(), JoinedBy = current.Actor.Name });
        await notifier.ToOrganisationAsync(enterprise.Id, "贵企业已列入高企培育库，可以查看自测结果和辅导记录", $"/enterprises/{enterprise.Id}/cultivation", cancellation);
        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid EnterpriseId { get; set; }

        [Display(Name = "入库理由"), Required(ErrorMessage = "请写明入库理由。"), StringLength(400, ErrorMessage = "入库理由最多 400 个字，请精简。")]
        public string? Reason { get; set; }
    }
}
