using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Research;

/// <summary>The enterprise takes back the entry of an intangible asset that was wrong; the capitalised expense stays, and the trail keeps what stood there.</summary>
public sealed class RemoveAsset(ChuangpuDb db, CurrentActor current) : IUseCase
{
    public async Task<Result> HandleAsync(Guid assetId, Guid version, CancellationToken cancellation = default)
    {
        if (await db.Set<IntangibleAsset>().SingleOrDefaultAsync(a => a.Id == assetId, cancellation) is not { } asset)
        {
            return Problem.NotFound("这项无形资产");
        }

        if (!current.Actor.KeepsLedgerOf(asset.EnterpriseId))
        {
            return Problem.NotAllowed("撤销无形资产的登记");
        }

        db.ExpectVersion(asset, version);
        db.Remove(asset);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return Result.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("这项无形资产");
        }
    }
}
