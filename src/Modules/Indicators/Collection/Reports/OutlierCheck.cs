using Chuangpu.Indicators.Collection.Forms;
using Chuangpu.Indicators.Values;
using Chuangpu.Statistics.Outliers;
using Chuangpu.WebKit;

namespace Chuangpu.Indicators.Collection.Reports;

/// <summary>Compares a reported value with the same unit's earlier ones. What stands out is not wrong, but is explained.</summary>
internal static class OutlierCheck
{
    // Fewer earlier values say nothing about what is usual.
    private const int Fewest = 3;

    public static ReportFinding? Of(FormRow row, StatPeriod period, decimal? number, IReadOnlyDictionary<(FormCell Cell, StatPeriod Period), decimal> history)
    {
        if (row.Outliers == OutlierTest.None || number is not { } value)
        {
            return null;
        }

        var cell = new FormCell(row.IndicatorCode, row.MemberCode);
        var earlier = history.Where(h => h.Key.Cell == cell && h.Key.Period.Frequency == period.Frequency && h.Key.Period < period).OrderBy(h => h.Key.Period).Select(h => h.Value).ToList();
        var key = $"outlier:{row.Ordinal}";
        var title = row.Title(period);
        if (earlier.Count < Fewest || (row.Outliers == OutlierTest.ZScore && OutlierSearch.LargestZ(earlier.Count + 1) <= (double)OutlierSearch.ZCut))
        {
            return new(FindingKind.Open, key, row.Id, $"“{title}”只有 {earlier.Count} 期历史数据，还不能按{DisplayText.OfEnum(row.Outliers)}判断是否异常。");
        }

        // The series ends with the value in question.
        var series = earlier.Append(value).Select(v => (double?)v).ToList();
        var found = row.Outliers switch
        {
            OutlierTest.ZScore => OutlierSearch.ByZ(series),
            OutlierTest.ModifiedZ => OutlierSearch.ByModifiedZ(series),
            _ => OutlierSearch.Outside(series, (double)earlier.Min(), (double)earlier.Max()),
        };
        return found.All(o => o.Index != earlier.Count) ? null : new(FindingKind.Soft, key, row.Id,
            $"“{title}”填报 {NumberFormat.Text(value)}{row.Unit(period)}，与历年（{NumberFormat.Text(earlier.Min())} 至 {NumberFormat.Text(earlier.Max())}）相比异常，请核对；确实如此的请说明原因。");
    }
}
