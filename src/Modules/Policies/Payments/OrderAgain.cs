using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Payments;

/// <summary>Staff order an award's payment: for the first time, once the account is there, or again after it came back.</summary>
public sealed class OrderAgain(ChuangpuDb db, MakePaymentOrders make, CurrentActor current) : IUseCase
{
    public async Task<Result> HandleAsync(Guid applicationId, CancellationToken cancellation = default)
    {
        var region = await db.Set<Ledger.Posting>().Where(p => p.ApplicationId == applicationId).Select(p => p.RegionCode).FirstOrDefaultAsync(cancellation);
        if (region is null)
        {
            return Problem.NotFound("该事项");
        }

        if (!current.Actor.Can(Capability.PayAwards, region))
        {
            return Problem.NotAllowed("办理拨付");
        }

        var made = await make.HandleAsync(applicationId, afterFailure: true, cancellation);
        return !made.Succeeded ? made.Problem : made.Value ? Result.Done : new Problem("payment.none", "该事项没有需要拨付的余额，没有生成拨付单。");
    }
}
