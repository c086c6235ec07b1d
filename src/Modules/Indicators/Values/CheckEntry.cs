using Chuangpu.Indicators.Catalogue;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Values;

/// <summary>What stands out in a value somebody is about to enter, by <see cref="EntryHints"/>.</summary>
public sealed class CheckEntry(ChuangpuDb db, IndicatorValues values) : IUseCase
{
    /// <returns>What stands out, each as a sentence without its full stop.</returns>
    public async Task<IReadOnlyList<string>> HandleAsync(ValueCell cell, decimal value, CancellationToken cancellation = default)
    {
        var period = cell.Period;
        var standing = await values.ReadAsync(
            new() { Indicators = [cell.Indicator.Code], Regions = [cell.Region.Code], Frequency = period.Frequency, From = period.StartsOn.AddYears(-EntryHints.YearsBack), To = period.StartsOn, WithMembers = true, FactsOnly = true }, cancellation);
        List<(StatPeriod, decimal)> earlier = [.. standing.Where(v => v.MemberCode == cell.MemberCode && v.Period < period).OrderBy(v => v.Period).Select(v => (v.Period, v.Value!.Value))];
        var found = EntryHints.AgainstPast(cell.Definition, period, value, earlier);
        if (cell.Definition.AcrossRegions == RollUp.Sum)
        {
            var asked = cell.MemberCode?.Split('.')[0];
            var breakdowns = cell.Definition.Breakdowns.Where(b => asked is null || b == asked).ToList();
            var members = await db.Set<BreakdownMember>().AsNoTracking().Include(m => m.Breakdown).Where(m => breakdowns.Contains(m.BreakdownCode)).ToListAsync(cancellation);
            var now = standing.Where(v => v.Period == period).ToDictionary(v => v.MemberCode ?? "", v => v.Value!.Value);
            now[cell.MemberCode ?? ""] = value;
            found.AddRange(members.GroupBy(m => m.BreakdownCode).Select(b => EntryHints.AgainstParts([.. b], now)).OfType<string>());
        }

        return found;
    }
}
