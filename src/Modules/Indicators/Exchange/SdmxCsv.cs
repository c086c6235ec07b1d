using System.Globalization;
using System.Text;
using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Tables;
using Chuangpu.WebKit;

namespace Chuangpu.Indicators.Exchange;

/// <summary>Values as SDMX-CSV 2.0: one row an observation, dimensions, measure and attributes in columns. For programs, so fields are as they are.</summary>
internal static class SdmxCsv
{
    public const string ContentType = "application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8";

    public static string Write(IReadOnlyList<IndicatorValue> values, IReadOnlyDictionary<string, Indicator> catalogue)
    {
        var csv = new StringBuilder(values.Count * 90 + 200);
        csv.Append(CsvText.LineAsIs(["STRUCTURE", "STRUCTURE_ID", "ACTION", .. Sdmx.Dimensions, Sdmx.Time, Sdmx.Measure, .. Sdmx.Attributes])).Append("\r\n");
        foreach (var v in values)
        {
            csv.Append(CsvText.LineAsIs(
            [
                "dataflow", $"{Sdmx.Agency}:{Sdmx.Dataflow}({Sdmx.Version})", "I", .. Sdmx.Key(v), v.Period.ToString(), v.Value!.Value.ToString(CultureInfo.InvariantCulture),
                catalogue[v.IndicatorCode].On(v.Period.EndsOn).Unit, Sdmx.Code(v.Status), DisplayText.OfEnum(v.Status), v.IsDemo ? "true" : "false",
            ])).Append("\r\n");
        }

        return csv.ToString();
    }
}
