using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Regions;
using Chuangpu.TestKit;

namespace Chuangpu.Indicators.Tests;

/// <summary>Things of the indicators module with all that is needed and nothing else; tests set what they are about.</summary>
internal static class IndicatorBuilder
{
    public static Indicator AnIndicator(string code = "HNTE", string name = "高新技术企业", Action<IndicatorDefinition>? change = null, string region = RegionCode.Nation)
    {
        var indicator = new Indicator { Code = code, RegionCode = region };
        var definition = new IndicatorDefinition
        {
            IndicatorCode = code,
            ValidFrom = new DateOnly(2000, 1, 1),
            Name = name,
            Unit = "家",
            Theme = IndicatorTheme.Enterprises,
            LowerLimit = 0,
            AcrossRegions = RollUp.Sum,
            Statement = "年末有效的家数。",
        };
        change?.Invoke(definition);
        indicator.Definitions.Add(definition);
        return indicator;
    }

    public static Region ARegion(string code = Actors.City, string name = "云川市", RegionLevel level = RegionLevel.Prefecture, string? parent = Actors.Province, DateOnly? ended = null, DateOnly? made = null) =>
        new() { Code = code, Name = name, Level = level, ParentCode = parent, ValidTo = ended, ValidFrom = made };

    public static IndicatorValue AValue(decimal? value, int year = 2024, string region = Actors.City, string code = "HNTE", DateTime? at = null, string? member = null, ValueStatus status = ValueStatus.Final) => new()
    {
        IndicatorCode = code,
        RegionCode = region,
        Frequency = Frequency.Year,
        StartsOn = new DateOnly(year, 1, 1),
        MemberCode = member,
        Value = value,
        Status = status,
        EnteredAt = at ?? new DateTime(2025, 3, 1, 1, 0, 0, DateTimeKind.Utc),
    };
}
