using Chuangpu.Indicators.Collection.Forms;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Collection.Rounds;

/// <summary>The bureau reminds all units of a round that have not handed in.</summary>
public sealed class RemindRound(ChuangpuDb db, RemindUnits remind, CurrentActor current) : IUseCase
{
    /// <returns>How many units were reminded; those reminded today already are left in peace.</returns>
    public async Task<Result<int>> HandleAsync(Guid roundId, CancellationToken cancellation = default)
    {
        var form = await db.Set<CollectionRound>().Where(r => r.Id == roundId).Select(r => r.Form).SingleOrDefaultAsync(cancellation);
        return form is null || !current.Actor.MayManage(form) ? Problem.NotFound("这一期填报") : await remind.HandleAsync(roundId, cancellation);
    }
}
