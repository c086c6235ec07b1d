using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Kernel.Audit;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Ladder;

/// <summary>Which enterprises may stand elsewhere since ladders were counted, by the audit trail.</summary>
internal static class TouchedSince
{
    // An import is more; then everything is better read anew.
    private const int Most = 300;

    /// <summary>Those that changed themselves or by a recognition, wherever they are now; null where there are too many, or a recognition is gone without a trace of whose it was.</summary>
    public static async Task<IReadOnlyCollection<Guid>?> EnterprisesAsync(ChuangpuDb db, long since, CancellationToken cancellation)
    {
        var changes = await db.Set<AuditEntry>().Where(e => e.Sequence > since && KeptLadders.Kinds.Contains(e.Subject))
            .OrderBy(e => e.Sequence).Select(e => new { e.Subject, e.SubjectId }).Take(Most + 1).ToListAsync(cancellation);
        if (changes.Count > Most)
        {
            return null;
        }

        var recognitions = changes.Where(c => c.Subject == nameof(Qualification)).Select(c => Guid.Parse(c.SubjectId)).ToHashSet();
        // Whose changes are seen is settled where they are read.
        var holders = recognitions.Count == 0 ? [] : await db.Set<Qualification>().IgnoreQueryFilters().Where(q => recognitions.Contains(q.Id)).Select(q => q.EnterpriseId).ToListAsync(cancellation);
        // An enterprise has its organisation's key.
        return holders.Count < recognitions.Count ? null : [.. changes.Where(c => c.Subject != nameof(Qualification)).Select(c => Guid.Parse(c.SubjectId)).Concat(holders).Distinct()];
    }
}
