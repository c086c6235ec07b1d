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
        var assets = await db.Set<IntangibleAsset>().AsNoTracking().Where(a => a.EnterpriseId == enterpriseId && a.UsableFrom <= last).OrderBy(a => a.UsableFrom).ThenBy(a => a.Id).ToListAsync(cancellation);
        var (projects, formed) = (assets.ConvertAll(a => a.ProjectId), assets.Select(a => a.UsableFrom.Year).Distinct().ToList());
        var entries = db.Set<LedgerEntry>().AsNoTracking().Where(e => e.EnterpriseId == enterpriseId).OrderBy(e => e.Date).ThenBy(e => e.Id);
        return new(
            enterpriseId,
            year,
            await db.Set<ResearchProject>().AsNoTracking().Where(p => p.EnterpriseId == enterpriseId).OrderBy(p => p.StartsOn).ThenBy(p => p.Name).ToListAsync(cancellation),
            await entries.Where(e => e.Date >= first && e.Date <= last).ToListAsync(cancellation))
        {
            Assets = assets,
            OtherYears = assets.Count == 0 ? [] : await entries.Where(e => (e.Date < first || e.Date > last) && (e.IsCapitalised ? projects.Contains(e.ProjectId) : formed.Contains(e.Date.Year))).ToListAsync(cancellation),
        };
    }

    /// <summary>The years with entries, the last first.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(Guid enterpriseId, CancellationToken cancellation = default) =>
        await db.Set<LedgerEntry>().Where(e => e.EnterpriseId == enterpriseId).Select(e => e.Date.Year).Distinct().OrderByDescending(y => y).ToListAsync(cancellation);
}
