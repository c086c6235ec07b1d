using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chuangpu.Indicators.Catalogue;

/// <summary>The standard indicators that come with the program (data/indicators/indicators.json).</summary>
internal static class CatalogueData
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private static readonly byte[] Bytes = Load();

    /// <summary>Changes whenever the list does.</summary>
    public static string Fingerprint { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes));

    public static Content Read() => JsonSerializer.Deserialize<Content>(Bytes, Json) ?? throw new InvalidDataException("The list of indicators is empty.");

    private static byte[] Load()
    {
        using var stream = typeof(CatalogueData).Assembly.GetManifestResourceStream("indicators/indicators.json")
            ?? throw new InvalidOperationException("indicators/indicators.json is not embedded.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    public sealed record Content(IReadOnlyList<BreakdownRow> Breakdowns, IReadOnlyList<Row> Indicators);

    /// <summary>Members are pairs of code and name.</summary>
    public sealed record BreakdownRow(string Code, string Name, string? Source, IReadOnlyList<string[]> Members);

    public sealed record Row(string Code, IReadOnlyList<DefinitionRow> Definitions);

    public sealed record DefinitionRow(
        DateOnly ValidFrom, string Name, string Unit, IndicatorTheme Theme, Direction Direction, decimal? LowerLimit, decimal? UpperLimit, int Decimals,
        Frequency Frequency, RollUp AcrossRegions, RollUp AcrossPeriods, string? WeightCode, string? NumeratorCode, string? DenominatorCode, decimal? Factor,
        string? Formula, string Statement, string? OfficialSource, string? DataSource, string? ResponsibleUnit, List<string>? Breakdowns)
    {
        /// <summary>A new definition, or this row's content put into the one that stands.</summary>
        public IndicatorDefinition Into(IndicatorDefinition? standing, string code)
        {
            standing ??= new IndicatorDefinition { IndicatorCode = code, ValidFrom = ValidFrom, Name = Name, Unit = Unit, Theme = Theme, Statement = Statement };
            (standing.Name, standing.Unit, standing.Theme, standing.Direction, standing.Statement) = (Name, Unit, Theme, Direction, Statement);
            (standing.LowerLimit, standing.UpperLimit, standing.Decimals, standing.Frequency) = (LowerLimit, UpperLimit, Decimals, Frequency);
            (standing.AcrossRegions, standing.AcrossPeriods, standing.Formula) = (AcrossRegions, AcrossPeriods, Formula);
            (standing.WeightCode, standing.NumeratorCode, standing.DenominatorCode, standing.Factor) = (WeightCode, NumeratorCode, DenominatorCode, Factor ?? 1);
            (standing.OfficialSource, standing.DataSource, standing.ResponsibleUnit) = (OfficialSource, DataSource, ResponsibleUnit);
            if (!standing.Breakdowns.SequenceEqual(Breakdowns ?? []))
            {
                standing.Breakdowns = Breakdowns ?? [];
            }

            return standing;
        }
    }
}
