using System.Globalization;

namespace Chuangpu.WebKit;

/// <summary>The past day a page is asked for with <c>?asOf=2024-06-30</c>.</summary>
public static class PastDay
{
    /// <summary>Name of the parameter.</summary>
    public const string Parameter = "asOf";

    /// <summary>The day, or null for today's view: nothing given, no date, or not in the past.</summary>
    /// <param name="text">As given: 2024-06-30.</param>
    /// <param name="today">Today in China.</param>
    public static DateOnly? Read(string? text, DateOnly today) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < today && day.Year >= 1949 ? day : null;

    /// <summary>An address that keeps the day.</summary>
    /// <param name="href">The address, with or without parameters.</param>
    /// <param name="day">The day, or null for today.</param>
    public static string Keep(string href, DateOnly? day) => day is { } past
        ? $"{href}{(href.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Parameter}={past:yyyy-MM-dd}"
        : href;
}
