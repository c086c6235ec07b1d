using System.Globalization;

namespace Chuangpu.Plans.Register;

/// <summary>The past day a page is asked for with <c>?asOf=2024-06-30</c>.</summary>
public static class PastDay
{
    /// <summary>Name of the parameter.</summary>
    public const string Parameter = "asOf";

    /// <summary>The day, or null for today's view: nothing given, no date, or not in the past.</summary>
    public static DateOnly? Read(string? text, DateOnly today) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < today && day.Year >= 1949 ? day : null;

    /// <summary>An address that keeps the day.</summary>
    public static string Keep(string href, DateOnly? day) => day is { } past
        ? $"{href}{(href.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Parameter}={past:yyyy-MM-dd}"
        : href;
}
