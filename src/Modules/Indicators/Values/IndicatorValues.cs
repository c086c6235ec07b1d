using Chuangpu.Indicators.Rollup;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Values;

/// <summary>The one way to read what counts today or counted on a past day: of the entries of each cell, the latest by then.</summary>
public sealed class IndicatorValues(ChuangpuDb db, CurrentActor current) : IUseCase
{
    /// <summary>One entry a cell, without those that were withdrawn; by indicator, region, period and member.</summary>
    /// <param name="query">What is wanted.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    public async Task<IReadOnlyList<IndicatorValue>> ReadAsync(ValueQuery query, CancellationToken cancellation = default) =>
        Counting(query, await Entries(query, query.BeyondScope ? db.Set<IndicatorValue>().IgnoreQueryFilters() : db.Set<IndicatorValue>()).ToListAsync(cancellation));

    /// <summary>
    /// What was entered under the former names and codes of regions: who sees a region sees what it was made of, though the code
    /// of that may lie outside the scope (城区 and 郊区 of today's 潞州区).
    /// </summary>
    internal async Task<IReadOnlyList<IndicatorValue>> ReadFormerAsync(ValueQuery query, RegionTree tree, CancellationToken cancellation)
    {
        bool Seen(string code) => query.BeyondScope || current.Actor.Scope.Covers(code);
        var former = Enumerable.Range(0, tree.Count).Select(r => tree[r].Code).Where(Seen).SelectMany(tree.WentInto).ToHashSet();
        former.RemoveWhere(code => Seen(code) && code.StartsWith(query.RegionPrefix ?? "", StringComparison.Ordinal));
        return former.Count == 0 ? [] : await ReadAsync(query with { RegionPrefix = null, Regions = former, BeyondScope = true }, cancellation);
    }

    /// <summary>Every entry of one cell, latest first: how the figure was revised.</summary>
    /// <param name="indicatorCode">The indicator.</param>
    /// <param name="regionCode">Six digits.</param>
    /// <param name="period">The period.</param>
    /// <param name="memberCode">The member of a breakdown, or null for the total.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    public async Task<IReadOnlyList<IndicatorValue>> HistoryAsync(
        string indicatorCode, string regionCode, StatPeriod period, string? memberCode = null, CancellationToken cancellation = default)
    {
        var (frequency, start) = (period.Frequency, period.StartsOn);
        var entries = await db.Set<IndicatorValue>().AsNoTracking().Where(v => v.IndicatorCode == indicatorCode && v.RegionCode == regionCode
            && v.Frequency == frequency && v.StartsOn == start && v.MemberCode == memberCode).ToListAsync(cancellation);
        return [.. entries.OrderByDescending(v => v.EnteredAt).ThenByDescending(v => v.Id)];
    }

    private static IReadOnlyList<IndicatorValue> Counting(ValueQuery query, List<IndicatorValue> entries)
    {
        var counting = new Dictionary<(string, string, StatPeriod, string?), IndicatorValue>(entries.Count);
        foreach (var entry in entries)
        {
            var cell = (entry.IndicatorCode, entry.RegionCode, entry.Period, entry.MemberCode);
            if (!counting.TryGetValue(cell, out var other) || IsLater(entry, other))
            {
                counting[cell] = entry;
            }
        }

        return
        [
            .. counting.Values.Where(v => v.Value is not null && !(query.FactsOnly && v.Status == ValueStatus.Expected))
                .OrderBy(v => v.IndicatorCode, StringComparer.Ordinal).ThenBy(v => v.RegionCode, StringComparer.Ordinal).ThenBy(v => v.Period)
                .ThenBy(v => v.MemberCode, StringComparer.Ordinal),
        ];
    }

    // Identities are ordered by time, so they settle entries of the same moment.
    private static bool IsLater(IndicatorValue entry, IndicatorValue other) =>
        (entry.EnteredAt, entry.Id).CompareTo((other.EnteredAt, other.Id)) > 0;

    private static IQueryable<IndicatorValue> Entries(ValueQuery query, IQueryable<IndicatorValue> all)
    {
        var values = all.AsNoTracking();
        values = query.Indicators is { } indicators ? values.Where(v => indicators.Contains(v.IndicatorCode)) : values;
        values = query.Regions is { } regions ? values.Where(v => regions.Contains(v.RegionCode)) : values;
        values = query.RegionPrefix is { } prefix ? values.Where(v => v.RegionCode.StartsWith(prefix)) : values;
        values = query.Frequency is { } frequency ? values.Where(v => v.Frequency == frequency) : values;
        values = query.From is { } from ? values.Where(v => v.StartsOn >= from) : values;
        values = query.To is { } to ? values.Where(v => v.StartsOn <= to) : values;
        values = query.WithMembers ? values : values.Where(v => v.MemberCode == null);
        return query.AsOf?.AddDays(1).StartInUtc() is { } end ? values.Where(v => v.EnteredAt < end) : values;
    }
}
