using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Audit;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Regions;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Rollup;

/// <summary>What was entered since figures were computed, by the audit trail.</summary>
internal static class EnteredSince
{
    // A report of a county brings some dozens of entries; an import is one entry of the trail and may hold any number.
    private const int Most = 200;

    /// <summary>Those of the figures' indicators that have newer entries in their regions; null where something else changed, or so much that everything is better read anew.</summary>
    public static async Task<IReadOnlyCollection<string>?> IndicatorsAsync(ChuangpuDb db, Outdated<Figures> outdated, CancellationToken cancellation)
    {
        var (figures, since) = (outdated.Answer, outdated.Since);
        var changes = await db.Set<AuditEntry>().Where(e => e.Sequence > since && FigureCache.Kinds.Contains(e.Subject))
            .OrderBy(e => e.Sequence).Select(e => new { e.Subject, e.Action, e.SubjectId }).Take(Most + 1).ToListAsync(cancellation);
        if (changes.Count > Most || changes.Exists(c => c is not { Subject: nameof(IndicatorValue), Action: nameof(EntityState.Added) }))
        {
            return null;
        }

        var ids = changes.ConvertAll(c => Guid.Parse(c.SubjectId));
        var prefix = RegionCode.PrefixOf(figures.Request.RegionCode);
        // Whose entries are seen is settled where they are read.
        var entered = await db.Set<IndicatorValue>().IgnoreQueryFilters().Where(v => ids.Contains(v.Id)).Select(v => new { v.IndicatorCode, v.RegionCode }).Distinct().ToListAsync(cancellation);
        return
        [
            .. entered.Where(v => figures.Cube.IndexOf(v.IndicatorCode) >= 0 && (figures.Cube.Regions.IndexOf(v.RegionCode) >= 0 || v.RegionCode.StartsWith(prefix, StringComparison.Ordinal)))
                .Select(v => v.IndicatorCode).Distinct(),
        ];
    }
}
