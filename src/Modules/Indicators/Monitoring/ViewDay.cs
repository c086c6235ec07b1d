using System.Globalization;

namespace Chuangpu.Indicators.Monitoring;

/// <summary>The addresses of the monitoring pages, which keep the region and the past day they are looked at for.</summary>
public static class ViewDay
{
    /// <summary>Name of the parameter.</summary>
    public const string Parameter = "asOf";

    /// <summary>The day, or null for today's view: nothing given, no date, or not in the past.</summary>
    public static DateOnly? Read(string? text, DateOnly today) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < today && day.Year >= 1949 ? day : null;

    /// <summary>The page of one region.</summary>
    public static string OfRegion(string region, DateOnly? day) => $"/indicators?region={region}{Suffix(day)}";

    /// <summary>The page of one indicator in a region.</summary>
    public static string OfIndicator(string code, string region, DateOnly? day) => $"/indicators/{code}?region={region}{Suffix(day)}";

    /// <summary>The page of one figure.</summary>
    public static string OfFigure(string code, string region, Values.StatPeriod period, DateOnly? day) =>
        $"/indicators/{code}/{region}/{period}{(day is null ? "" : "?" + Suffix(day)[1..])}";

    private static string Suffix(DateOnly? day) => day is { } past ? $"&{Parameter}={past:yyyy-MM-dd}" : "";
}
