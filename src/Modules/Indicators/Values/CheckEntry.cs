using Chuangpu.Indicators.Catalogue;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Statistics.Outliers;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Values;

/// <summary>What stands out in a value somebody is about to enter: none of it need be wrong, but all of it is to be explained.</summary>
public sealed class CheckEntry(ChuangpuDb db, IndicatorValues values) : IUseCase
{
    // Percent against the year before: any change, and one in the direction nobody wants.
    private const decimal MostChange = 50, MostAgainst = 20;

    // Fewer earlier values say nothing about what is usual.
    private const int Fewest = 4, YearsBack = 15;

    /// <returns>What stands out, each as a sentence without its full stop.</returns>
    public async Task<IReadOnlyList<string>> HandleAsync(ValueCell cell, decimal value, CancellationToken cancellation = default)
    {
        var (definition, period) = (cell.Definition, cell.Period);
        var standing = await values.ReadAsync(
            new() { Indicators = [cell.Indicator.Code], Regions = [cell.Region.Code], Frequency = period.Frequency, From = period.StartsOn.AddYears(-YearsBack), To = period.StartsOn, WithMembers = true, FactsOnly = true }, cancellation);
        var earlier = standing.Where(v => v.MemberCode == cell.MemberCode && v.Period < period).OrderBy(v => v.Period).ToList();
        var found = new List<string>();
        if (earlier.Find(v => v.Period == period.YearBefore)?.Value is { } before && before != 0)
        {
            var change = Math.Round((value - before) / Math.Abs(before) * 100, 1);
            var words = $"比上年同期的 {NumberFormat.Text(before)}{definition.Unit} {(change < 0 ? "下降" : "上升")} {NumberFormat.Text(Math.Abs(change))}%";
            if (Math.Abs(change) > MostChange)
            {
                found.Add($"{words}，变化很大");
            }
            else if (definition.Direction == Direction.Up && change < -MostAgainst || definition.Direction == Direction.Down && change > MostAgainst)
            {
                found.Add($"{words}，而这个指标{(definition.Direction == Direction.Up ? "上升" : "下降")}为好");
            }
        }

        List<double?> series = [.. earlier.Select(v => (double?)v.Value!.Value), (double)value];
        if (earlier.Count >= Fewest && OutlierSearch.ByModifiedZ(series).Any(o => o.Index == earlier.Count))
        {
            found.Add($"与历年（{NumberFormat.Text(earlier.Min(v => v.Value!.Value))} 至 {NumberFormat.Text(earlier.Max(v => v.Value!.Value))}）相比异常");
        }

        if (definition.AcrossRegions == RollUp.Sum)
        {
            found.AddRange(await PartsAsync(cell, value, standing.Where(v => v.Period == period).ToDictionary(v => v.MemberCode ?? "", v => v.Value!.Value), cancellation));
        }

        return found;
    }

    // Parts make up their total once all are there; until then they only must not exceed it.
    private async Task<List<string>> PartsAsync(ValueCell cell, decimal value, Dictionary<string, decimal> standing, CancellationToken cancellation)
    {
        standing[cell.MemberCode ?? ""] = value;
        var asked = cell.MemberCode?.Split('.')[0];
        var breakdowns = cell.Definition.Breakdowns.Where(b => asked is null || b == asked).ToList();
        if (breakdowns.Count == 0 || !standing.TryGetValue("", out var total))
        {
            return [];
        }

        var members = await db.Set<BreakdownMember>().AsNoTracking().Include(m => m.Breakdown).Where(m => breakdowns.Contains(m.BreakdownCode)).ToListAsync(cancellation);
        var found = new List<string>();
        foreach (var breakdown in members.GroupBy(m => m.Breakdown.Name))
        {
            var parts = breakdown.Where(m => standing.ContainsKey(m.Code)).Select(m => standing[m.Code]).ToList();
            if (parts.Count > 0 && (parts.Sum() > total || parts.Count == breakdown.Count() && parts.Sum() != total))
            {
                found.Add($"各{breakdown.Key}合计 {NumberFormat.Text(parts.Sum())}，与总数 {NumberFormat.Text(total)} 不符");
            }
        }

        return found;
    }
}
