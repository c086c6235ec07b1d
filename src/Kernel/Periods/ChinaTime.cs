namespace Chuangpu.Kernel.Periods;

/// <summary>The calendar of the platform: China has one time zone, UTC+8, without summer time since 1992.</summary>
public static class ChinaTime
{
    /// <summary>How far China is ahead of UTC.</summary>
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(8);

    /// <summary>Today's date in China, whatever zone the server runs in.</summary>
    /// <param name="clock">The time.</param>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(Offset).DateTime);

    /// <summary>A stored moment as the clock on a Chinese wall showed it.</summary>
    /// <param name="utc">A moment in UTC.</param>
    public static DateTime ToChinaTime(this DateTime utc) => DateTime.SpecifyKind(utc + Offset, DateTimeKind.Unspecified);

    /// <summary>The moment (UTC) a day begins in China; a filter "until the day" ends where the next one starts.</summary>
    /// <param name="day">The day.</param>
    public static DateTime StartInUtc(this DateOnly day) => DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue) - Offset, DateTimeKind.Utc);
}
