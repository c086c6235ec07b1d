using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Kernel.Audit;

/// <summary>Looks through the whole chain, one entry at a time, while the platform goes on writing.</summary>
public sealed class AuditChain(ChuangpuDb db) : IUseCase
{
    /// <summary>Checks every entry's number, hash and link, and that the chain ends where its head says.</summary>
    /// <param name="progress">Told the number reached, every 10,000 entries; or null.</param>
    /// <param name="cancellation">Stops the look.</param>
    public async Task<AuditVerdict> VerifyAsync(IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        // Entries and head are written in one transaction, so whatever is appended meanwhile lies between these two looks.
        var before = await HeadAsync(cancellation);
        var (count, hash, hashAtHead) = (0L, AuditHead.Genesis, before.Sequence == 0 ? AuditHead.Genesis : null);
        await foreach (var entry in db.Set<AuditEntry>().AsNoTracking().OrderBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var fault = entry.Sequence != count + 1 ? AuditFault.Missing
                : entry.Hash != AuditHash.Of(entry) ? AuditFault.Altered
                : entry.PreviousHash != hash ? AuditFault.Unlinked
                : (AuditFault?)null;
            if (fault is not null)
            {
                return new AuditVerdict(count, hash, count + 1, fault);
            }

            (count, hash) = (entry.Sequence, entry.Hash);
            hashAtHead = count == before.Sequence ? hash : hashAtHead;
            if (count % 10_000 == 0)
            {
                progress?.Report(count);
            }
        }

        var after = await HeadAsync(cancellation);
        return count < before.Sequence ? new AuditVerdict(count, hash, count + 1, AuditFault.Missing)
            : hashAtHead != before.Hash ? new AuditVerdict(count, hash, before.Sequence, AuditFault.Forked)
            : count > after.Sequence ? new AuditVerdict(count, hash, after.Sequence + 1, AuditFault.Forked)
            : new AuditVerdict(count, hash);
    }

    private Task<AuditHead> HeadAsync(CancellationToken cancellation) => db.Set<AuditHead>().AsNoTracking().SingleAsync(cancellation);
}
