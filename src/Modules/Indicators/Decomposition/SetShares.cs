using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Chuangpu.WebKit;

namespace Chuangpu.Indicators.Decomposition;

/// <summary>Writes the shares of a draft by hand.</summary>
public sealed class SetShares(ChuangpuDb db, CurrentActor current) : IUseCase
{
    private const decimal Largest = 999_999_999_999_999m;

    /// <param name="splitId">The draft.</param>
    /// <param name="version">As the form showed it.</param>
    /// <param name="values">By share; one that is left out or null is open.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<Result> HandleAsync(Guid splitId, Guid version, IReadOnlyDictionary<Guid, decimal?> values, CancellationToken cancellation = default)
    {
        var found = await db.DraftSplitAsync(splitId, current.Actor, cancellation);
        if (!found.Succeeded)
        {
            return found.Problem;
        }

        var split = found.Value;
        if (!current.Actor.MayPrepare(split.RegionCode))
        {
            return Problem.NotAllowed("修改这次分解");
        }

        if (values.Values.OfType<decimal>().FirstOrDefault(v => Math.Round(v, split.Decimals) != v || Math.Abs(v) > Largest) is var wrong and not 0)
        {
            return new Problem("split.value", $"{NumberFormat.Invariant(wrong)} 不能保存：该目标的值{(split.Decimals == 0 ? "是整数" : $"最多 {split.Decimals} 位小数")}，且不超过 15 位整数。");
        }

        db.ExpectVersion(split, version);
        foreach (var share in split.Shares)
        {
            share.Value = values.GetValueOrDefault(share.Id);
        }

        // Who changed a share has prepared the draft, and the method no longer explains it.
        if (db.ChangeTracker.HasChanges())
        {
            (split.Method, split.BasisCode, split.BasisYear, split.PreparedBy) = (SplitMethod.ByHand, null, null, current.Actor.UserId);
            db.Entry(split).Property(s => s.PreparedBy).IsModified = true;
        }

        return await db.SaveSplitAsync(cancellation);
    }
}
