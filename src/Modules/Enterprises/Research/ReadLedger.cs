using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Research;

/// <summary>Reads an enterprise's ledger of a year, and which years it has.</summary>
public sealed class ReadLedger(ChuangpuDb db) : IUseCase
{
    public async Task<LedgerYear> HandleAsync(Guid enterpriseId, int year, CancellationToken cancellation = default)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return new(
            enterpriseId,
            year,
            await db.Set<ResearchProject>().AsNoTracking().Where(p => p.EnterpriseId == enterpriseId).OrderBy(p => p.StartsOn).ThenBy(p => p.Name).ToListAsync(cancellation),
            await db.Set<LedgerEntry>().AsNoTracking().Where(e => e.EnterpriseId == enterpriseId && e.Date >= first && e.Date <= last).OrderBy(e => e.Date).ThenBy(e => e.Id).ToListAsync(cancellation));
    }

    /// <summary>The years with entries, the last first.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(Guid enterpriseId, CancellationToken cancellation = default) =>
        await db.Set<LedgerEntry>().Where(e => e.EnterpriseId == enterpriseId).Select(e => e.Date.Year).Distinct().OrderByDescending(y => y).ToListAsync(cancellation);
}
