using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Values;

namespace Chuangpu.Indicators.Exchange;

/// <summary>The names this platform's data has in SDMX 3.0 (ISO 17369), for both its forms.</summary>
internal static class Sdmx
{
    public const string Agency = "CHUANGPU", Dataflow = "INDICATORS", Version = "1.0.0", Total = "_T";

    public static readonly string[] Dimensions = ["FREQ", "REF_AREA", "INDICATOR", "BREAKDOWN"];

    public const string Time = "TIME_PERIOD", Measure = "OBS_VALUE";

    public static readonly string[] Attributes = ["UNIT_MEASURE", "OBS_STATUS", "VALUE_STATUS", "DEMO"];

    /// <summary>Of CL_FREQ.</summary>
    public static string Code(Frequency frequency) => frequency switch { Frequency.Year => "A", Frequency.Quarter => "Q", _ => "M" };

    /// <summary>Of CL_OBS_STATUS: F forecast, P provisional, A normal.</summary>
    public static string Code(ValueStatus status) => status switch { ValueStatus.Expected => "F", ValueStatus.Flash or ValueStatus.Preliminary => "P", _ => "A" };

    /// <summary>A member's code; an identifier has no dot.</summary>
    public static string Member(string? member) => member?.Replace('.', '_') ?? Total;

    /// <summary>The values of a row's dimensions, in their order.</summary>
    public static string[] Key(IndicatorValue v) => [Code(v.Frequency), v.RegionCode, v.IndicatorCode, Member(v.MemberCode)];
}
