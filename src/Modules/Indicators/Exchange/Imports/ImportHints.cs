using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Values;

namespace Chuangpu.Indicators.Exchange.Imports;

/// <summary>What stands out in the new values of a file, held against what stands and against one another.</summary>
internal static class ImportHints
{
    /// <param name="rows">The new values of the file.</param>
    /// <param name="standing">The facts that stand, of the years before too.</param>
    /// <param name="members">Every breakdown's members.</param>
    /// <returns>The row's number in the file and a sentence without its full stop.</returns>
    public static IEnumerable<(int Row, string Text)> Of(IReadOnlyList<ReadValue> rows, IEnumerable<(string Indicator, string Region, StatPeriod Period, string? Member, decimal Value)> standing, IReadOnlyList<BreakdownMember> members)
    {
        var after = standing.ToDictionary(s => (s.Indicator, s.Region, s.Period, s.Member), s => s.Value);
        foreach (var row in rows)
        {
            after[(row.Indicator.Code, row.Region.Code, row.Period, row.Member)] = row.Value;
        }

        var series = after.GroupBy(c => (c.Key.Indicator, c.Key.Region, c.Key.Period.Frequency, c.Key.Member))
            .ToDictionary(g => g.Key, g => g.Select(c => (c.Key.Period, c.Value)).OrderBy(p => p.Period).ToList());
        foreach (var row in rows)
        {
            var past = series[(row.Indicator.Code, row.Region.Code, row.Period.Frequency, row.Member)];
            var since = row.Period.StartsOn.AddYears(-EntryHints.YearsBack);
            List<(StatPeriod, decimal)> earlier = [.. past.Where(p => p.Period < row.Period && p.Period.StartsOn >= since)];
            foreach (var text in EntryHints.AgainstPast(row.Indicator.On(row.Period.EndsOn), row.Period, row.Value, earlier))
            {
                yield return (row.Row, text);
            }
        }

        foreach (var hint in Parts(rows, after, members))
        {
            yield return hint;
        }
    }

    private static IEnumerable<(int Row, string Text)> Parts(IReadOnlyList<ReadValue> rows, Dictionary<(string, string, StatPeriod, string?), decimal> after, IReadOnlyList<BreakdownMember> members)
    {
        var breakdowns = members.GroupBy(m => m.BreakdownCode).ToDictionary(g => g.Key, g => g.ToList());
        // One hint a total, at the last of its rows in the file.
        foreach (var cell in rows.GroupBy(r => (r.Indicator, r.Region.Code, r.Period)))
        {
            var (indicator, region, period) = cell.Key;
            var definition = indicator.On(period.EndsOn);
            foreach (var breakdown in definition.AcrossRegions == RollUp.Sum ? definition.Breakdowns.Where(breakdowns.ContainsKey) : [])
            {
                var now = breakdowns[breakdown].Select(m => (string?)m.Code).Append(null).Where(m => after.ContainsKey((indicator.Code, region, period, m)))
                    .ToDictionary(m => m ?? "", m => after[(indicator.Code, region, period, m)]);
                if (EntryHints.AgainstParts(breakdowns[breakdown], now) is { } text)
                {
                    yield return (cell.Last().Row, text);
                }
            }
        }
    }
}
