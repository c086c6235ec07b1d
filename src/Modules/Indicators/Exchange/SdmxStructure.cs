using Chuangpu.Indicators.Catalogue;

namespace Chuangpu.Indicators.Exchange;

/// <summary>The data structure definition with its code lists, as an SDMX-JSON 2.0 structure message.</summary>
internal static class SdmxStructure
{
    public const string ContentType = "application/vnd.sdmx.structure+json; version=2.0.0; charset=utf-8";

    private const string Schema = "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/2.0.0/sdmx-json-structure-schema.json";
    private const string Package = "urn:sdmx:org.sdmx.infomodel.";

    /// <param name="indicators">Definitions of today.</param>
    /// <param name="regions">Code and name.</param>
    /// <param name="members">Code as SDMX writes it, and name.</param>
    /// <param name="prepared">When it was made.</param>
    public static object Write(
        IEnumerable<IndicatorDefinition> indicators, IEnumerable<(string Code, string Name)> regions, IEnumerable<(string Code, string Name)> members, DateTimeOffset prepared) => new
        {
            meta = new { schema = Schema, id = $"{Sdmx.Dataflow}-STRUCTURE", test = false, prepared, contentLanguages = new[] { "zh" }, sender = new { id = Sdmx.Agency, name = "创谱" } },
            data = new
            {
                dataflows = new[]
                {
                    new { id = Sdmx.Dataflow, agencyID = Sdmx.Agency, version = Sdmx.Version, name = "科技创新指标", structure = $"{Package}datastructure.DataStructure={Sdmx.Agency}:{Sdmx.Dataflow}({Sdmx.Version})" },
                },
                dataStructures = new[]
                {
                    new
                    {
                        id = Sdmx.Dataflow,
                        agencyID = Sdmx.Agency,
                        version = Sdmx.Version,
                        name = "科技创新指标",
                        dataStructureComponents = new
                        {
                            dimensionList = new
                            {
                                id = "DimensionDescriptor",
                                dimensions = Sdmx.Dimensions.Select((id, i) => new { id, position = i, localRepresentation = Coded(id) }),
                                timeDimension = new { id = Sdmx.Time, localRepresentation = new { format = new { dataType = "ObservationalTimePeriod" } } },
                            },
                            measureList = new { id = "MeasureDescriptor", measures = new[] { new { id = Sdmx.Measure, localRepresentation = new { format = new { dataType = "Decimal" } } } } },
                            attributeList = new
                            {
                                id = "AttributeDescriptor",
                                attributes = Sdmx.Attributes.Select(id => new { id, usage = "optional", attributeRelationship = new { observation = new { } }, localRepresentation = new { format = new { dataType = id == "DEMO" ? "Boolean" : "String" } } }),
                            },
                        },
                    },
                },
                codelists = new[]
                {
                    List("FREQ", "统计频率", [("A", "年度"), ("Q", "季度"), ("M", "月度")]),
                    List("REF_AREA", "地区", regions),
                    List("INDICATOR", "指标", indicators.Select(d => (d.IndicatorCode, d.Name))),
                    List("BREAKDOWN", "分组", members.Prepend((Sdmx.Total, "合计"))),
                },
            },
        };

    private static object Coded(string id) => new { enumeration = $"{Package}codelist.Codelist={Sdmx.Agency}:CL_{id}({Sdmx.Version})" };

    private static object List(string id, string name, IEnumerable<(string Code, string Name)> codes) =>
        new { id = $"CL_{id}", agencyID = Sdmx.Agency, version = Sdmx.Version, name, codes = codes.Select(c => new { id = c.Code, name = c.Name }) };
}
