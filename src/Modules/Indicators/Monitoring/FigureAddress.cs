using Chuangpu.Indicators.Values;
using Chuangpu.WebKit;

namespace Chuangpu.Indicators.Monitoring;

/// <summary>The addresses of the monitoring pages, which keep the region and the past day they are looked at for.</summary>
public static class FigureAddress
{
    /// <summary>The indicators of one region.</summary>
    public static string OfRegion(string region, DateOnly? day) => PastDay.Keep($"/indicators?region={region}", day);

    /// <summary>How the goals of one region stand.</summary>
    public static string OfGoals(string region, DateOnly? day) => PastDay.Keep($"/indicators/goals?region={region}", day);

    /// <summary>One indicator in a region.</summary>
    public static string OfIndicator(string code, string region, DateOnly? day) => PastDay.Keep($"/indicators/{code}?region={region}", day);

    /// <summary>One figure.</summary>
    public static string OfFigure(string code, string region, StatPeriod period, DateOnly? day) => PastDay.Keep($"/indicators/{code}/{region}/{period}", day);
}
