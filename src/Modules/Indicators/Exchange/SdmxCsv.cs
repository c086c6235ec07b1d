using System.Globalization;
using System.Text;
using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Values;
using Chuangpu.WebKit;

namespace Chuangpu.Indicators.Exchange;

/// <summary>Values as SDMX-CSV 2.0: one row an observation, dimensions, measure and attributes in columns.</summary>
internal static class SdmxCsv
{
    public const string ContentType = "application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8";

    public static string Write(IReadOnlyList<IndicatorValue> values, IReadOnlyDictionary<string, Indicator> catalogue)
    {
        var csv = new StringBuilder(values.Count * 90 + 200);
        Line(csv, ["STRUCTURE", "STRUCTURE_ID", "ACTION", .. Sdmx.Dimensions, Sdmx.Time, Sdmx.Measure, .. Sdmx.Attributes]);
        foreach (var v in values)
        {
            Line(csv,
            [
                "dataflow", $"{Sdmx.Agency}:{Sdmx.Dataflow}({Sdmx.Version})", "I", .. Sdmx.Key(v), v.Period.ToString(), v.Value!.Value.ToString(CultureInfo.InvariantCulture),
                catalogue[v.IndicatorCode].On(v.Period.EndsOn).Unit, Sdmx.Code(v.Status), DisplayText.OfEnum(v.Status), v.IsDemo ? "true" : "false",
            ]);
        }

        return csv.ToString();
    }

    private static void Line(StringBuilder csv, ReadOnlySpan<string> fields)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            csv.Append(i == 0 ? "" : ",").Append(Quote(fields[i]));
        }

        csv.Append("\r\n");
    }

    private static string Quote(string field) => field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
