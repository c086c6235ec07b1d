using System.Globalization;
using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Values;
using Chuangpu.WebKit;

namespace Chuangpu.Indicators.Exchange;

/// <summary>Values as an SDMX-JSON 2.0 data message: series by the position of their codes in the lists the message carries.</summary>
internal static class SdmxJson
{
    public const string ContentType = "application/vnd.sdmx.data+json; version=2.0.0; charset=utf-8";

    private const string Schema = "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/data-message/tools/schemas/2.0.0/sdmx-json-data-schema.json";

    /// <param name="values">In the order of indicator, region, period, member.</param>
    /// <param name="catalogue">The indicators, with their definitions.</param>
    /// <param name="names">Names of regions and members, by code as SDMX writes it.</param>
    /// <param name="prepared">When it was made.</param>
    public static object Write(
        IReadOnlyList<IndicatorValue> values, IReadOnlyDictionary<string, Indicator> catalogue, IReadOnlyDictionary<string, string> names, DateTimeOffset prepared)
    {
        var dimensions = Sdmx.Dimensions.Select((_, i) => new CodeList(values.Select(v => Sdmx.Key(v)[i]))).ToArray();
        var periods = new CodeList(values.Select(v => v.Period).Distinct().Order().Select(p => p.ToString()));
        var units = new CodeList(values.Select(v => UnitOf(v, catalogue)));
        var statuses = new CodeList(values.Select(v => Sdmx.Code(v.Status)));
        var firmness = new CodeList(values.Select(v => DisplayText.OfEnum(v.Status)));
        var demo = new CodeList(values.Select(v => v.IsDemo ? "true" : "false"));
        return new
        {
            meta = new { schema = Schema, id = $"{Sdmx.Dataflow}-{prepared:yyyyMMddHHmmss}", test = false, prepared, contentLanguages = new[] { "zh" }, sender = new { id = Sdmx.Agency, name = "创谱" } },
            data = new
            {
                dataSets = new[]
                {
                    new
                    {
                        structure = 0,
                        action = "Information",
                        series = values.GroupBy(v => string.Join(':', Sdmx.Key(v).Select((code, i) => dimensions[i].At(code)))).ToDictionary(g => g.Key, g => new
                        {
                            observations = g.ToDictionary(
                                v => periods.At(v.Period.ToString()).ToString(CultureInfo.InvariantCulture),
                                v => new object[]
                                {
                                    v.Value!.Value.ToString(CultureInfo.InvariantCulture), units.At(UnitOf(v, catalogue)), statuses.At(Sdmx.Code(v.Status)),
                                    firmness.At(DisplayText.OfEnum(v.Status)), demo.At(v.IsDemo ? "true" : "false"),
                                }),
                        }),
                    },
                },
                structures = new[]
                {
                    new
                    {
                        dataSets = new[] { 0 },
                        links = new[] { new { rel = "dataflow", urn = $"urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow={Sdmx.Agency}:{Sdmx.Dataflow}({Sdmx.Version})" } },
                        dimensions = new
                        {
                            series = Sdmx.Dimensions.Select((id, i) => new { id, keyPosition = i, values = dimensions[i].Show(code => NameOf(id, code, catalogue, names)) }),
                            observation = new[] { new { id = Sdmx.Time, keyPosition = Sdmx.Dimensions.Length, values = periods.Show(code => code) } },
                        },
                        measures = new { observation = new[] { new { id = Sdmx.Measure } } },
                        attributes = new
                        {
                            observation = Sdmx.Attributes.Zip(new[] { units, statuses, firmness, demo }, (id, list) => new { id, values = list.Show(code => code) }),
                        },
                    },
                },
            },
        };
    }

    private static string UnitOf(IndicatorValue value, IReadOnlyDictionary<string, Indicator> catalogue) => catalogue[value.IndicatorCode].On(value.Period.EndsOn).Unit;

    private static string NameOf(string dimension, string code, IReadOnlyDictionary<string, Indicator> catalogue, IReadOnlyDictionary<string, string> names) => dimension switch
    {
        "FREQ" => code switch { "A" => "年度", "Q" => "季度", _ => "月度" },
        "INDICATOR" => catalogue[code].Definitions.MaxBy(d => d.ValidFrom)!.Name,
        "BREAKDOWN" when code == Sdmx.Total => "合计",
        _ => names.GetValueOrDefault(code, code),
    };

    /// <summary>The codes used, each once, in the order they first appear.</summary>
    private sealed class CodeList
    {
        private readonly List<string> _codes = [];
        private readonly Dictionary<string, int> _at = [];

        public CodeList(IEnumerable<string> codes)
        {
            foreach (var code in codes)
            {
                if (_at.TryAdd(code, _codes.Count))
                {
                    _codes.Add(code);
                }
            }
        }

        public int At(string code) => _at[code];

        public IEnumerable<object> Show(Func<string, string> name) => _codes.Select(code => new { id = code, name = name(code) });
    }
}
