using Chuangpu.Indicators.Catalogue;
using Chuangpu.Statistics.Outliers;
using Chuangpu.WebKit;

namespace Chuangpu.Indicators.Values;

/// <summary>What stands out in a new value, against the years before and against its parts: none of it need be wrong, all of it is to be explained. Sentences without their full stop.</summary>
internal static class EntryHints
{
    /// <summary>So far back values say what is usual.</summary>
    public const int YearsBack = 15;

    // Percent against the year before: any change, and one in the direction nobody wants.
    private const decimal MostChange = 50, MostAgainst = 20;

    // Fewer earlier values say nothing about what is usual.
    private const int Fewest = 4;

    /// <summary>Against its own past.</summary>
    /// <param name="definition">How it is counted.</param>
    /// <param name="period">Its period.</param>
    /// <param name="value">The new value.</param>
    /// <param name="earlier">Facts of earlier periods of the same length, earliest first.</param>
    public static List<string> AgainstPast(IndicatorDefinition definition, StatPeriod period, decimal value, IReadOnlyList<(StatPeriod Period, decimal Value)> earlier)
    {
        var found = new List<string>();
        var before = earlier.Where(e => e.Period == period.YearBefore).Select(e => e.Value).LastOrDefault();
        if (before != 0)
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

        if (earlier.Count >= Fewest && OutlierSearch.ByModifiedZ([.. earlier.Select(e => (double?)e.Value), (double)value]).Any(o => o.Index == earlier.Count))
        {
            found.Add($"与历年（{NumberFormat.Text(earlier.Min(e => e.Value))} 至 {NumberFormat.Text(earlier.Max(e => e.Value))}）相比异常");
        }

        return found;
    }

    /// <summary>The parts of a breakdown against their total: they make it up once all are there; until then they only must not exceed it.</summary>
    /// <param name="breakdown">The breakdown's members.</param>
    /// <param name="values">The values of one indicator, region and period by member; the total under the empty text.</param>
    /// <returns>The sentence, or null.</returns>
    public static string? AgainstParts(IReadOnlyCollection<BreakdownMember> breakdown, IReadOnlyDictionary<string, decimal> values)
    {
        var parts = breakdown.Where(m => values.ContainsKey(m.Code)).Select(m => values[m.Code]).ToList();
        return values.TryGetValue("", out var total) && parts.Count > 0 && (parts.Sum() > total || (parts.Count == breakdown.Count && parts.Sum() != total))
            ? $"各{breakdown.First().Breakdown.Name}合计 {NumberFormat.Text(parts.Sum())}，与总数 {NumberFormat.Text(total)} 不符"
            : null;
    }
}
